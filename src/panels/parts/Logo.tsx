// The mark: two rings for the two cores, and the thread between them.
export function Logo({ size = 38 }: { readonly size?: number }) {
  return (
    <svg class="logo" width={size} height={(size * 24) / 38} viewBox="0 0 38 24" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor">
        <circle cx="7.5" cy="8" r="5" stroke-width="4" />
        <circle cx="30" cy="16" r="5" stroke-width="4" />
        <path d="M14 10.2C18 11.6 19.6 12.6 23.4 14" stroke-width="1.7" stroke-linecap="round" />
      </g>
    </svg>
  )
}
