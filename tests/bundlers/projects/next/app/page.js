'use client'
import {useEffect} from 'react'
import {lintAll} from '../../shared/lint-all.js'
import {show} from '../../shared/page.js'

export default function Page() {
  useEffect(() => {
    show(lintAll(), new Worker(new URL('./lint.worker.js', import.meta.url), {type: 'module'}))
  }, [])
  return <p>Ready</p>
}
