// Placeholder for the shell to mount while the part is written.
export function LayersFace() {
  return null
}
