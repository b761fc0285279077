// The interface's own line icons on a 16 px grid. Kinds of places have their own table; these are for controls only.

const STROKES = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4 14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  down: 'M3 6l5 5 5-5',
  up: 'M3 10l5-5 5 5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  locate: 'M8 1v3M8 12v3M1 8h3M12 8h3M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  home: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  share:
    'M5.6 7 10.4 4.4M5.6 9l4.8 2.6M4 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM12 1.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM12 10.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  check: 'M2.5 8.5l3.5 3.5 7.5-8',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  embed: 'M5.2 4.5 1.7 8l3.5 3.5M10.8 4.5 14.3 8l-3.5 3.5M9.3 3.2 6.7 12.8',
  navigate: 'M14 2 2 7l5.2 1.8L9 14z',
  outward: 'M6 3H3v10h10v-3M9 2.5h4.5V7M13.5 2.5 7.5 8.5',
  radius: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 8l4.6-4.6M8 7.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6z',
  globe: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM1.8 8h12.4M8 1.8C4.4 5.2 4.4 10.8 8 14.2M8 1.8c3.6 3.4 3.6 9 0 12.4',
  warn: 'M8 2 1.5 13.5h13zM8 6.3v3.5M8 11.5v.3',
  eye: 'M1.3 8C3 5 5.3 3.6 8 3.6S13 5 14.7 8C13 11 10.7 12.4 8 12.4S3 11 1.3 8zM8 5.9a2.1 2.1 0 1 0 0 4.2 2.1 2.1 0 0 0 0-4.2z',
  'eye-off': 'M1.3 8C3 5 5.3 3.6 8 3.6S13 5 14.7 8C13 11 10.7 12.4 8 12.4S3 11 1.3 8zM2.5 13.5l11-11',
  filter: 'M2 3.5h12M4.5 8h7M6.5 12.5h3',
  sort: 'M4.5 3v10M2 10.5 4.5 13 7 10.5M11.5 13V3M9 5.5 11.5 3 14 5.5',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.2M2.5 8h.2M2.5 12h.2',
  layers: 'M8 2 1.5 5.5 8 9l6.5-3.5zM1.5 9 8 12.5 14.5 9',
  focus: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M8 6.6a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8z',
  screen: 'M2 3h12v8H2zM8 11v2.5M5.5 13.5h5',
  full: 'M9.5 2.5h4v4M13.5 2.5 9.2 6.8M6.5 13.5h-4v-4M2.5 13.5l4.3-4.3',
  unfull: 'M13.2 2.8 9.5 6.5M9.5 3v3.5H13M2.8 13.2l3.7-3.7M6.5 13V9.5H3',
  back: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7M6 3.5l-3 3 3 3',
  export: 'M8 10V2M5 4.5 8 1.5l3 3M3 8.5v5h10v-5',
  matrix: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z',
  flow: 'M2 4c6 0 6 4 12 4M2 12c6 0 6-4 12-4',
  map: 'M1.5 4 6 2l4 2 4.5-2v10L10 14l-4-2-4.5 2zM6 2v10M10 4v10',
} as const

/** Filled shapes; `theme` is a disc half in light. */
const FILLS = {
  theme: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zm0 1.4v9.6a4.8 4.8 0 0 1 0-9.6z',
  play: 'M4.5 2.5v11L13 8z',
  pause: 'M4 2.5h3v11H4zM9 2.5h3v11H9z',
  star: 'M8 1.8l1.9 4 4.4.5-3.3 3 .9 4.4L8 11.5l-3.9 2.2.9-4.4-3.3-3 4.4-.5z',
} as const

export type IconName = keyof typeof STROKES | keyof typeof FILLS

/** Decoration beside words, or inside a button that has a name of its own: never read aloud. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  const stroked = name in STROKES
  const d = { ...STROKES, ...FILLS }[name]
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={d}
        fill={stroked ? 'none' : 'currentColor'}
        stroke={stroked ? 'currentColor' : 'none'}
        stroke-width={stroked ? 1.4 : undefined}
        stroke-linecap="round"
        stroke-linejoin="round"
        fill-rule="evenodd"
      />
    </svg>
  )
}
