// The few forms a button takes, so that size, focus and touch target are decided once.
import type { ComponentChildren, Ref } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

type Common = {
  readonly onClick?: (event: MouseEvent) => void
  readonly disabled?: boolean
  readonly pressed?: boolean
  readonly expanded?: boolean
  readonly controls?: string
  readonly popup?: 'menu' | 'dialog' | 'listbox'
  readonly title?: string
  readonly class?: string
  readonly buttonRef?: Ref<HTMLButtonElement>
  /** Has the focus when its dialog opens. */
  readonly first?: boolean
}

const aria = ({ pressed, expanded, controls, popup }: Common) => ({
  ...(pressed === undefined ? {} : { 'aria-pressed': pressed }),
  ...(expanded === undefined ? {} : { 'aria-expanded': expanded }),
  ...(controls === undefined ? {} : { 'aria-controls': controls }),
  ...(popup === undefined ? {} : { 'aria-haspopup': popup }),
})

const common = (props: Common) => ({
  ...aria(props),
  ...(props.onClick ? { onClick: props.onClick } : {}),
  ...(props.disabled ? { disabled: true } : {}),
  ...(props.title ? { title: props.title } : {}),
  ...(props.first ? { 'data-first': '' } : {}),
  ...(props.buttonRef ? { ref: props.buttonRef } : {}),
})

/** An icon alone: `label` is its name for readers who do not see it, and its tooltip. */
export function IconButton(props: Common & { readonly icon: IconName; readonly label: string; readonly size?: number }) {
  return (
    <button
      type="button"
      class={`icon-button ${props.class ?? ''}`}
      aria-label={props.label}
      title={props.label}
      {...common(props)}
    >
      <Icon name={props.icon} size={props.size ?? 16} />
    </button>
  )
}

/** Words, with or without an icon before them. */
export function Button(
  props: Common & {
    readonly icon?: IconName
    readonly kind?: 'plain' | 'quiet' | 'strong'
    /** A fuller name than the words shown; it must contain them. */
    readonly label?: string
    readonly children: ComponentChildren
  },
) {
  return (
    <button
      type="button"
      class={`button button-${props.kind ?? 'plain'} ${props.class ?? ''}`}
      {...(props.label ? { 'aria-label': props.label } : {})}
      {...common(props)}
    >
      {props.icon ? <Icon name={props.icon} /> : null}
      <span>{props.children}</span>
    </button>
  )
}
