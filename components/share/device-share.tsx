import { Button } from '@/components/ui/button'

type DeviceShareProps = { url: string; text: string; button: string; hint: string }

/** Hidden where the device has no share menu. */
export function DeviceShare({ url, text, button, hint }: DeviceShareProps) {
  return (
    <device-share data-url={url} data-text={text}>
      <Button wide type="button">
        {button}
      </Button>
      <p className="meta">{hint}</p>
    </device-share>
  )
}
