// The known gaps stand once, in gaps.json; the page shows them, and the notes for editors carry the same words.
export const GAPS_NOTE = 'README.md'
const BEGIN = '<!-- gaps.json: written by npm run data -- --write -->'
const END = '<!-- end of gaps.json -->'

/** The notes with the passage between the two marks as gaps.json has it; unchanged where the marks are missing. */
export function withGaps(notes, gaps) {
  const [from, to] = [notes.indexOf(BEGIN), notes.indexOf(END)]
  if (from < 0 || to < from || !Array.isArray(gaps)) return notes
  const lines = gaps.map(({ title, text }) => `- **${title.zh} · ${title.en}.** ${text.zh} ${text.en}`)
  return `${notes.slice(0, from + BEGIN.length)}\n\n${lines.join('\n')}\n\n${notes.slice(to)}`
}
