// Search finds a place however it is written.
import { shipped, test } from './atlas.ts'

for (const text of ['果园港', '果园', 'guoyuan', 'Guoyuan', 'gyg', 'guo yuan gang'])
  test(`finds 果园港 as ${text}`, async ({ atlas }) => {
    await atlas.open()
    await atlas.searchFor(text)
    await atlas.findsFirst(shipped.nameOf('guoyuan-port'))
  })

test('Enter takes the first answer', async ({ atlas }) => {
  await atlas.open()
  await atlas.searchFor('gyg')
  await atlas.findsFirst('果园港')
  await atlas.screen.key('Enter')
  await atlas.hasChosen('guoyuan-port')
  await atlas.cardSays('果园港')
})

test('finds measures by their words and by their code', async ({ atlas }) => {
  await atlas.open()
  await atlas.searchFor('1.3.2.7')
  await atlas.finds('综合保税区与国家开放口岸')
  await atlas.searchFor('baoshuiqu')
  await atlas.finds('综合保税区')
})

test('says so where nothing is found, and Escape empties the field', async ({ atlas }) => {
  await atlas.open()
  await atlas.searchFor('qqqxyz')
  await atlas.screen.says('.search, search', '没有找到')
  await atlas.screen.key('Escape')
  await atlas.screen.comesTo(() => atlas.screen.valueOf('combobox'), '')
})

test('what is typed is never markup', async ({ atlas }) => {
  await atlas.open({ q: '<img src=x onerror=alert(1)>' })
  await atlas.searchFor('<b>果园港</b>')
  await atlas.screen.hides('search b, search img')
})
