/** What a promise comes to, or fails with, as it goes from a worker to a page. */
export const answer = (promise) =>
  promise.then(
    (value) => ({value}),
    (error) => ({error: String(error?.stack ?? error)}),
  )
