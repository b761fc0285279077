// Words of the measures part of the interface.
import type { Text } from '../../domain/model.ts'

export const measures = {
  'measures.tree': { zh: '措施目录', en: 'Measures of the plan' },
  'measures.coverage': {
    zh: '{placed} 条有地点或通道，{area} 条仅有区域，{none} 条无地点',
    en: '{placed} with places or corridors, {area} with areas only, {none} with none',
  },
  'measures.pillarCount': { zh: '{n} 条 · {placed} 条落图', en: '{n} · {placed} on the map' },
  'measures.pillarTotal': { zh: '{n} 条', en: '{n}' },
  'measures.strandCount': { zh: '{n} 条中 {placed} 条落图', en: '{placed} of {n} on the map' },
  'measures.lead': { zh: '总述', en: 'Lead' },
  'measures.strandMarker': { zh: '{marker}', en: '{no}.' },
  'measures.section.1': { zh: '壹', en: 'I' },
  'measures.section.2': { zh: '贰', en: 'II' },
  'measures.section.3': { zh: '叁', en: 'III' },
  'measures.corridors': { zh: '通道 {n}', en: 'Corridor {n}' },
  'measures.area': { zh: '区域', en: 'Area' },
  'measures.areas': { zh: '区域 {n}', en: 'Area {n}' },
  'measures.noPlace': { zh: '无地点', en: 'No place' },
  'measures.rest': { zh: '另有 {n} 条与所选地点无关联', en: '{n} more not linked to the chosen place' },
  'measures.restLess': { zh: '收起无关联的 {n} 条', en: 'Hide the {n} not linked' },
  'measures.carries': { zh: '承载 {n} 条措施，均属{pillars}', en: 'carries {n} measures, all in {pillars}' },
  'measures.carriesOne': { zh: '承载 1 条措施，属{pillars}', en: 'carries 1 measure, in {pillars}' },
  'measures.carriesMany': { zh: '承载 {n} 条措施，分属{pillars}', en: 'carries {n} measures, in {pillars}' },
  'measures.carriesNone': { zh: '没有关联的措施', en: 'carries no measure' },
  'measures.overview': { zh: '总述', en: 'the overview' },
  'measures.listSeparator': { zh: '、', en: ', ' },
  'measures.count.named': { zh: '原文点名 {n} 处', en: '{n} named' },
  'measures.count.listed': { zh: '官方名录列入 {n} 处', en: '{n} listed' },
  'measures.count.representative': { zh: '示例 {n} 处', en: '{n} examples' },
} as const satisfies Readonly<Record<string, Text>>
