/** A value when some milliseconds have passed; does not keep the process alive. */
export const afterwards = <Value>(time: number, value: Value): Promise<Value> =>
  new Promise((resolve) => setTimeout(() => resolve(value), time).unref())
