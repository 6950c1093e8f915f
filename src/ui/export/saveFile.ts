/** Hands a file to the browser to save; nothing leaves the machine. */
export function saveFile(name: string, content: BlobPart, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file over by then; keeping the address longer would keep its memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
