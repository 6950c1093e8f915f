/** What in a source file goes through a wall of the house, in words. */
import { posix } from 'node:path'
import { house, isFrontDoor, mayEnter, mayUse, type RoomName } from './house.ts'
import { importsOf } from './importsOf.ts'

/** `path` from the project's root, with forward slashes. An empty list: the file keeps to its room. */
export function breachesOf(path: string, text: string): string[] {
  const room = roomOf(path)
  if (isFrontDoor(path)) return []
  if (room === undefined) return [`${path}: stands in no room and is not the front door`]
  return importsOf(path, text).flatMap(({ specifier, line }) => {
    const reason = specifier === null ? 'names no module that can be checked' : refusal(path, room, specifier)
    return reason === undefined ? [] : [`${path}:${line}: src/${room} ${reason}`]
  })
}

function refusal(path: string, room: RoomName, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) {
    const [library = ''] = specifier.split('?')
    return mayUse(room, library) ? undefined : `may not use ${specifier}`
  }
  const target = posix.join(posix.dirname(path), specifier)
  const other = roomOf(target)
  if (other === undefined) return `may not import ${target}`
  return mayEnter(room, other) ? undefined : `may not import from src/${other} (${specifier})`
}

function roomOf(path: string): RoomName | undefined {
  const [source, name, ...rest] = path.split('/')
  return source === 'src' && name !== undefined && rest.length > 0 && isRoom(name) ? name : undefined
}

const isRoom = (name: string): name is RoomName => Object.hasOwn(house, name)
