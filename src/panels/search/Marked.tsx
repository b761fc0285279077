// A text in which the part that the query stands for is set off.
import { useApp } from '../app.ts'

export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  const { search } = useApp()
  const ranges = [...search.rangesIn(text, query)].sort((a, b) => a[0] - b[0])
  const pieces: { text: string; marked: boolean }[] = []
  let at = 0
  for (const [start, end] of ranges) {
    if (end <= at) continue
    const from = Math.max(start, at)
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false })
    pieces.push({ text: text.slice(from, end), marked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return <>{pieces.map((piece, i) => (piece.marked ? <mark key={i}>{piece.text}</mark> : piece.text))}</>
}
