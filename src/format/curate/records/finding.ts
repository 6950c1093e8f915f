/** What a check has to say about one place in the file. */
import type { MemberPath } from '../../read/issue.ts'

export interface Finding {
  readonly path: MemberPath
  /** What is wrong and what to do. */
  readonly message: string
}

export const finding = (path: MemberPath, message: string): Finding => ({ path, message })
