// The opening panels of this window, put into the page before its scripts: their markup was rendered by the build, lengths of the window are set here.

import type { Lang } from '../domain/model.ts'
import { scaleBarOf, scaleShape } from '../panels/scale-bar.ts'
import { heightOf } from '../panels/sheet-detents.ts'
import type { Camera } from '../scene/camera.ts'
import { layoutOf } from './opening.ts'

/**
 * Fills `#ui`. True: nothing in it differs from what the app will render for `camera` and `lang`; false: it was rendered in another year.
 * Null: it is not in the page.
 */
export function hangPanels(page: Document, lang: Lang, camera: Camera): boolean | null {
  const ui = page.getElementById('ui')
  const sheet = page.getElementById(`panels-${layoutOf(camera.width)}-${lang}`)
  if (!ui || !sheet) return null
  // Our own markup, escaped when the page was built.
  const found = new DOMParser().parseFromString(sheet.textContent ?? '', 'text/html').body
  const shell = found.firstElementChild as HTMLElement | null
  if (!shell) return null
  fitSheet(shell, camera.height)
  fitScale(shell, camera)
  ui.append(shell)
  return sheet.dataset.year === String(new Date().getFullYear())
}

/** A phone's sheet rests at half the window. */
function fitSheet(shell: HTMLElement, windowHeight: number): void {
  const sheet = shell.querySelector<HTMLElement>('.sheet')
  if (!sheet) return
  const height = heightOf('half', windowHeight)
  sheet.style.height = `${height}px`
  sheet.dataset.coverPx = String(height)
  shell.style.setProperty('--sheet-height', `${height}px`)
}

/** The scale bar was drawn for a window of another size. */
function fitScale(shell: HTMLElement, camera: Camera): void {
  const scale = shell.querySelector('.scale')
  const before = scale?.querySelector('.scale-length')?.textContent
  if (!scale || !before) return
  const { length, width, viewBox, d } = scaleShape(scaleBarOf(camera))
  scale.setAttribute('title', (scale.getAttribute('title') ?? '').replace(before, length))
  for (const words of scale.querySelectorAll('.unseen,.scale-length'))
    words.textContent = (words.textContent ?? '').replace(before, length)
  const drawing = scale.querySelector('svg')
  drawing?.setAttribute('width', String(width))
  drawing?.setAttribute('viewBox', viewBox)
  drawing?.firstElementChild?.setAttribute('d', d)
}
