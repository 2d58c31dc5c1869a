import path from 'node:path'
import { defineConfig } from 'prisma/config'

// The stand-in speaks the native engine's protocol from WASM, so that nothing is downloaded (docs/decisions/0002).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve('prisma/schema-engine.mjs')

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Nobody connects by this one: the engine takes the owner's address from the environment (docs/decisions/0027).
  datasource: { url: 'postgresql://the-address-in-DATABASE_URL/campaign' },
})
