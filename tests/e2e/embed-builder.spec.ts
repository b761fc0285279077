// The builder of embeds: what is chosen in it stands in the code and in the preview, and closing it leaves the page as it was.
import { expect, shipped, test } from './atlas.ts'

test('hands out code for what is on the screen, and shows it', async ({ atlas }) => {
  const { screen, t } = atlas
  await atlas.open({ at: 'guoyuan-port' })
  await screen.press('button', t('embed.title'))
  await screen.shows('.builder textarea')
  expect(await screen.valueOf('textbox')).toContain('<chengyu-atlas view="at=guoyuan-port"')
  expect(await screen.valueOf('textbox')).toContain(shipped.nameOf('guoyuan-port'))
  await screen.press('button', t('embed.shows.map'))
  await screen.press('button', t('shell.theme.dark'))
  expect(await screen.valueOf('textbox')).toMatch(/ controls="map" .*theme="dark"/)
  await screen.has('.builder iframe', 'src', /at=guoyuan-port&ui=map&theme=dark/)
  // Only the dialog: the page behind is out of reach, which the check does not know, and half covered.
  await atlas.isReadableByAll('.builder')
  await screen.key('Escape')
  await screen.hides('.builder')
  // The card behind has not heard the key, and the focus is back where it came from.
  await atlas.hasChosen('guoyuan-port')
  await screen.shows('[aria-haspopup="dialog"]:focus')
})

test('is a step away from sharing, and gives the focus back to where that began', async ({ atlas }) => {
  const { screen, t } = atlas
  await atlas.open()
  await screen.press('button', t('shell.share'))
  await screen.press('button', t('share.embed'))
  await screen.shows('.builder textarea')
  await screen.hides('.share-panel')
  await screen.key('Escape')
  await screen.hides('.builder')
  await screen.shows('button.share:focus')
})

test('an embedded view can be read by all', async ({ atlas }) => {
  await atlas.open({ ui: 'card', at: 'guoyuan-port', lang: 'en', theme: 'dark' })
  await atlas.isReadableByAll()
})
