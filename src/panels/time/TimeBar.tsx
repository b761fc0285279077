// Placeholder for the shell to mount while the part is written.
export function TimeBar() {
  return null
}
