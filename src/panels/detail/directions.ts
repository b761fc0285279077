// Addresses that open a place in a map application, each in its documented form and in the datum that it draws in.
import { type Datum, fromWgs84 } from '../../domain/datum.ts'
import type { LngLat } from '../../domain/model.ts'

export const MAP_APPS = ['amap', 'baidu', 'tencent', 'apple', 'google', 'geo'] as const
export type MapApp = (typeof MAP_APPS)[number]

type Target = { readonly lng: string; readonly lat: string; readonly name: string }
type Form = { readonly datum: Datum; readonly address: (target: Target) => string }

/** Who asks: the services want a name, not a key. */
const CALLER = 'chengyu-atlas'

const FORMS: Readonly<Record<MapApp, Form>> = {
  // lbs.amap.com/api/uri-api: longitude first. The route page takes no datum, so it must be GCJ-02.
  amap: {
    datum: 'gcj02',
    address: ({ lng, lat, name }) =>
      `https://uri.amap.com/navigation?to=${lng},${lat},${name}&mode=car&src=${CALLER}&callnative=1`,
  },
  // lbsyun.baidu.com uri/api: latitude first. A route needs an origin there; the marker page offers the way to it.
  baidu: {
    datum: 'bd09',
    address: ({ lng, lat, name }) =>
      `https://api.map.baidu.com/marker?location=${lat},${lng}&title=${name}&content=${name}&output=html&coord_type=bd09ll&src=webapp.atlas.${CALLER}`,
  },
  // lbs.qq.com/webApi/uriV1: latitude first; coord_type 2 is its own datum, GCJ-02. Opens inside WeChat.
  tencent: {
    datum: 'gcj02',
    address: ({ lng, lat, name }) =>
      `https://apis.map.qq.com/uri/v1/routeplan?type=drive&to=${name}&tocoord=${lat},${lng}&coord_type=2&referer=${CALLER}`,
  },
  // Apple's Map Links: latitude first. The datum is not written down; in China the map itself is GCJ-02.
  apple: { datum: 'gcj02', address: ({ lng, lat }) => `https://maps.apple.com/?daddr=${lat},${lng}&dirflg=d` },
  // Google's Maps URLs: latitude first. In China its streets are drawn in GCJ-02 and coordinates are not shifted.
  google: { datum: 'gcj02', address: ({ lng, lat }) => `https://www.google.com/maps/dir/?api=1&destination=${lat},${lng}` },
  // RFC 5870: latitude first, WGS84. The label in q is Android's documented addition.
  geo: { datum: 'wgs84', address: ({ lng, lat, name }) => `geo:${lat},${lng}?q=${lat},${lng}(${name})` },
}

/** Six decimals: a tenth of a metre, what all of them accept. */
export function directionsTo(app: MapApp, at: LngLat, name: string): string {
  const form = FORMS[app]
  const [lng, lat] = fromWgs84(at, form.datum)
  // encodeURIComponent leaves brackets, which would end the label of a geo: address early.
  const label = encodeURIComponent(name).replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`)
  return form.address({ lng: lng.toFixed(6), lat: lat.toFixed(6), name: label })
}
