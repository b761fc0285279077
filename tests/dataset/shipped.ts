// The shipped files, read once for every test of the data.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { readFiles } from '../../build/files.ts'
import { createFullGraph, type FullGraph } from '../../src/domain/graph.ts'
import type { County } from '../../src/domain/inside.ts'
import type { Issue } from '../../src/domain/issue.ts'
import type { FullFeature, LngLat } from '../../src/domain/model.ts'
import { type Files, parseDataset } from '../../src/domain/parse/dataset.ts'

export const DATA = join(import.meta.dirname, '..', '..', 'data')

export const readShipped = (): { files: Files; graph: FullGraph; issues: readonly Issue[]; features: readonly FullFeature[] } => {
  const files = readFiles(DATA)
  const { dataset, issues } = parseDataset(files)
  const graph = createFullGraph(dataset)
  return { files, graph, issues, features: [...graph.features.values()] }
}

export function readCounties(): County[] {
  const topology = JSON.parse(readFileSync(join(DATA, 'basemap', 'counties-detail.topojson'), 'utf8')) as Topology
  const { features } = feature(topology, topology.objects.counties as GeometryCollection<{ adcode: string; name: string }>)
  return features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    return [{ ...properties, polygons: polygons as unknown as readonly (readonly (readonly LngLat[])[])[] }]
  })
}

/** One file of data/, parsed. */
export const readJson = (file: string): unknown => JSON.parse(readFileSync(join(DATA, file), 'utf8'))
