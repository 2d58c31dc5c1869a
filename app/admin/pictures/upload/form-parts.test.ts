import { expect, it } from 'vitest'
import { formParts } from './form-parts.ts'

async function encoded(form: FormData) {
  const request = new Request('http://localhost', { method: 'POST', body: form })
  return { body: Buffer.from(await request.arrayBuffer()), type: request.headers.get('content-type') ?? '' }
}

it('finds what a browser sends, byte for byte', async () => {
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 256))
  const form = new FormData()
  form.append('alt-es', 'Ñandú\n--x\r\n\r\nname="file"')
  form.append('file', new File([bytes], 'name="alt-es".png'))
  form.append('empty', '')
  const { body, type } = await encoded(form)
  const parts = formParts(body, type)
  expect(parts?.map(({ name }) => name)).toEqual(['alt-es', 'file', 'empty'])
  expect(parts?.[0]?.bytes.toString()).toBe('Ñandú\r\n--x\r\n\r\nname="file"')
  expect(parts?.[1]?.bytes.equals(bytes)).toBe(true)
  expect(parts?.[2]?.bytes.length).toBe(0)
})

it('takes nothing that was cut short, or is of another kind', async () => {
  const form = new FormData()
  form.append('file', new File(['some bytes'], 'a.png'))
  const { body, type } = await encoded(form)
  for (let length = 0; length < body.length - 4; length += 7)
    expect(formParts(body.subarray(0, length), type)).toBeNull()
  expect(formParts(body, 'application/json')).toBeNull()
  expect(formParts(body, 'multipart/form-data')).toBeNull()
  expect(formParts(body, 'multipart/form-data; boundary=other')).toBeNull()
})
