import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { checkPort } from './check-port.ts'

it('takes nothing away from a port that is free', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await expect(checkPort('127.0.0.1', port)).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`)
  server.close()
  await once(server, 'close')
  await checkPort('127.0.0.1', port)
  await checkPort('127.0.0.1', port)
})

it('knows a host that is not this machine, or that nobody knows', async () => {
  await expect(checkPort('192.0.2.1', 0)).rejects.toThrow('HOST (192.0.2.1) is no address of this machine')
  await expect(checkPort('nowhere.invalid', 0)).rejects.toThrow('HOST (nowhere.invalid) is no address')
})
