// The living style page: `npm run dev`, then /styleguide. Every component in every state, made from the real components; no part of the site.
import { render } from 'preact'
import { loadDataset } from '../../src/io/load-data.ts'
import { forceStates } from './force.ts'
import { Guide } from './Guide.tsx'
import '../../src/style/tokens.css'
import '../../src/style/base.css'
import './styleguide.css'

const box = document.getElementById('guide')
const { dataset } = await loadDataset('./data/')
if (box) render(<Guide dataset={dataset} />, box)
forceStates(document)
