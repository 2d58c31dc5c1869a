import { carryRef } from './carry-ref.ts'
import { CopyWords } from './copy-words.ts'
import { CountryField } from './country-field.ts'
import { DeviceShare } from './device-share.ts'
import { EmailField } from './email-field.ts'
import { FilmPlayer } from './film-player.ts'
import { LanguageLinks } from './language-links.ts'
import { LetterForm } from './letter-form.ts'
import { RegionField } from './region-field.ts'
import { SignBar } from './sign-bar.ts'
import { SignForm } from './sign-form.ts'
import { TypedAddress } from './typed-address.ts'

carryRef()
customElements.define('sign-form', SignForm)
customElements.define('copy-words', CopyWords)
customElements.define('film-player', FilmPlayer)
customElements.define('letter-form', LetterForm)
customElements.define('region-field', RegionField)
customElements.define('sign-bar', SignBar)
customElements.define('country-field', CountryField)
customElements.define('email-field', EmailField)
customElements.define('typed-address', TypedAddress)
customElements.define('language-links', LanguageLinks)
// While undefined the element stays hidden.
if ('share' in navigator) customElements.define('device-share', DeviceShare)
