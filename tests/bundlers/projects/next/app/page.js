'use client'
import {useEffect} from 'react'
import {lintByClient} from '../../shared/client.js'
import {useEditor} from '../../shared/editor.js'
import {lintAll} from '../../shared/lint-all.js'
import {show} from '../../shared/page.js'

export default function Page() {
  useEffect(() => {
    show(lintAll(), new Worker(new URL('./lint.worker.js', import.meta.url), {type: 'module'}), lintByClient({}, useEditor))
  }, [])
  return <p>Ready</p>
}
