import { expect, it } from 'vitest'
import { TRAP_FIELD } from '@/lib/signatures/hidden-fields-schema'
import en from '@/messages/en.json'
import es from '@/messages/es.json'

// What browsers and password managers look for in a field's name, id and label, in the form's languages.
const FILLED_IN =
  /name|mail|phone|tel|mobile|address|street|line|city|town|state|region|province|country|zip|post|company|organi[sz]|business|url|web|site|home|page|user|log ?in|account|pass|code|otp|card|cvc|cvv|expir|birth|date|title|suite|apt|unit|nombre|apellido|correo|direcci|calle|ciudad|estado|municipio|pa[ií]s|empresa|sitio|p[áa]gina|usuario|clave|contrase|c[oó]digo|tarjeta|fecha|nacimiento/i

it.each([TRAP_FIELD, en.sign.trap, es.sign.trap])('no browser fills in a field called %j', (words) => {
  expect(words).not.toMatch(FILLED_IN)
})
