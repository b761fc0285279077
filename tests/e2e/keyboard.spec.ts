// Everything without a mouse.
import { test } from './atlas.ts'

test('a measure is reached, opened, chosen and let go with keys alone', async ({ atlas }) => {
  await atlas.open()
  await atlas.screen.tabTo('[role="treeitem"]')
  // Typing a name goes to its row, as in any tree.
  await atlas.screen.key('End')
  await atlas.screen.key('Home')
  for (let i = 0; i < 40 && !(await atlas.screen.isShown(':focus[data-strand="1.3.2"]')); i++) await atlas.screen.key('ArrowDown')
  await atlas.screen.key('ArrowRight')
  for (let i = 0; i < 12 && !(await atlas.screen.isShown(':focus[data-measure="1.3.2.7"]')); i++)
    await atlas.screen.key('ArrowDown')
  await atlas.screen.key('Enter')
  await atlas.hasChosen('1.3.2.7')
  await atlas.showsThreadsTo(['cbz-xiyong'])
  await atlas.screen.key('Escape')
  await atlas.hasChosen(null)
})

test('the faces turn with arrow keys', async ({ atlas }) => {
  await atlas.open()
  await atlas.screen.tabTo('[role="tab"]')
  await atlas.screen.key('ArrowRight')
  await atlas.screen.has('[role="tab"][data-face="layers"]', 'aria-selected', 'true')
  await atlas.screen.key('End')
  await atlas.screen.has('[role="tab"][data-face="places"]', 'aria-selected', 'true')
})

test('a slash goes to the search, arrows and Enter choose', async ({ atlas }) => {
  await atlas.open()
  await atlas.screen.key('/')
  await atlas.screen.shows('[role="combobox"]:focus')
  await atlas.searchFor('果园港')
  await atlas.findsFirst('果园港')
  await atlas.screen.key('ArrowDown')
  await atlas.screen.key('ArrowUp')
  await atlas.screen.key('Enter')
  await atlas.hasChosen('guoyuan-port')
})

test('the focus is always to be seen', async ({ atlas }) => {
  await atlas.open()
  for (let i = 0; i < 12; i++) {
    await atlas.screen.key('Tab')
    await atlas.screen.comesToPass(() => atlas.screen.lettering.focusIsSeen(), 'a visible focus')
  }
})
