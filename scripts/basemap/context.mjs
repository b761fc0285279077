// Makes the lines between the neighbouring provinces as light context: inner lines only, so that no national border and no coast is drawn.
import mapshaper from 'mapshaper'
import { writeTopology } from './files.mjs'
import { divisions } from './source.mjs'

/** 四川 and 重庆, their neighbours, and the provinces behind those that the frame still touches. */
const provinces = '51 50 42 43 52 53 54 61 62 63 64 41 45'.split(' ').map((p) => `${p}0000`)
const frame = '97,25,113,36'

export async function buildContext() {
  const features = provinces.flatMap((prov) => divisions(prov).map((f) => ({ ...f, properties: { prov } })))
  const clean = '-clean snap-interval=0.002 gap-fill-area=60km2 sliver-control=1'
  const commands = [
    `-i all.json ${clean} -dissolve prov -simplify weighted 60% keep-shapes`,
    // A line between two provinces knows both; the outlines of 四川 and 重庆 come with the counties.
    `-innerlines where='![A.prov,B.prov].some(p=>p==="510000"||p==="500000")' -clip bbox=${frame}`,
    '-rename-layers context -o context.topojson bbox quantization=20000',
  ].join(' ')
  const results = await mapshaper.applyCommands(commands, { 'all.json': JSON.stringify({ type: 'FeatureCollection', features }) })
  const topology = JSON.parse(String(results['context.topojson']))
  topology.objects = { context: Object.values(topology.objects)[0] }
  writeTopology('context.topojson', topology)
}
