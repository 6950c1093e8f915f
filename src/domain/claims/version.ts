/**
 * Versions of a dataset in their order: numbers parted by dots, a pre-release after a hyphen before its release, as
 * Semantic Versioning orders them (https://semver.org/#spec-item-11). Anything else is compared part by part, too.
 */

/** Below zero where `a` is the earlier version, above zero where it is the later one. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [partsOf(a), partsOf(b)]
  return (
    compareParts(first.release, second.release) || comparePreReleases(first.preRelease, second.preRelease)
  )
}

interface VersionParts {
  readonly release: readonly string[]
  readonly preRelease: readonly string[]
}

function partsOf(version: string): VersionParts {
  const [numbered = ''] = version.replace(/^v(?=\d)/i, '').split('+')
  const hyphen = numbered.indexOf('-')
  const release = hyphen < 0 ? numbered : numbered.slice(0, hyphen)
  return {
    // 1.0 and 1.0.0 are one version.
    release: release.replace(/(\.0+)+$/, '').split('.'),
    preRelease: hyphen < 0 ? [] : numbered.slice(hyphen + 1).split('.'),
  }
}

function comparePreReleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  return compareParts(a, b)
}

/** Numbers by size, words by letters, numbers before words; of two that begin alike the shorter comes first. */
function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let position = 0; position < Math.min(a.length, b.length); position++) {
    const order = comparePart(a[position] ?? '', b[position] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length
}

const digits = /^\d+$/

function comparePart(a: string, b: string): number {
  if (digits.test(a) && digits.test(b)) {
    const [first, second] = [BigInt(a), BigInt(b)]
    return first < second ? -1 : first > second ? 1 : 0
  }
  if (digits.test(a) !== digits.test(b)) return digits.test(a) ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}
