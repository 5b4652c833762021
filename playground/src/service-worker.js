/** Keeps every file of one build, and answers from what is kept; only what is not of the build is fetched. */
const files = 'FILES'
const cacheName = `playground-${'VERSION'}`

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  )
})

/** Lets the files of other builds go. */
async function forgetOthers() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('playground-') && name !== cacheName).map((name) => caches.delete(name)))
  await self.clients.claim()
}

self.addEventListener('activate', (event) => event.waitUntil(forgetOthers()))

async function answer(request) {
  const cache = await caches.open(cacheName)
  return (await cache.match(request, {ignoreSearch: true, ignoreVary: true})) ?? fetch(request)
}

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === location.origin) event.respondWith(answer(event.request))
})
