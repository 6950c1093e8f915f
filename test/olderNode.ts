/**
 * What the test runner takes for granted and Node 20 lacks: without it a failing test is reported as a crash of the
 * reporter, and nobody learns why it failed. May go when Node 22 is the oldest we support.
 */
export function completeOlderNode(): void {
  define(Map, 'groupBy', <Item, Key>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key) => {
    const groups = new Map<Key, Item[]>()
    let index = 0
    for (const item of items) {
      const key = keyOf(item, index++)
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
    return groups
  })
  define(Promise, 'withResolvers', <Value>() => {
    let resolve: ((value: Value | PromiseLike<Value>) => void) | undefined
    let reject: ((reason: unknown) => void) | undefined
    const promise = new Promise<Value>((onValue, onError) => {
      resolve = onValue
      reject = onError
    })
    return { promise, resolve, reject }
  })
}

function define(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true })
}
