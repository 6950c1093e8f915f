/** Addresses that lead back: where the page stands, and behind the `#` what is to be seen there. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { startView, type View } from '../../domain/view/view.ts'
import { encodeAddress } from '../../format/link/address.ts'

/** @param view what differs from the start; the version of the dataset is always said */
export const permalinkOf = (view: Partial<View>, { zone, card }: Dataset): string =>
  `${location.href.replace(/#.*$/, '')}#${encodeAddress({ ...startView, ...view }, zone, card.version)}`
