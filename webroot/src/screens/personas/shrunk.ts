/** Small enough to send: the server takes 1 MB, and shows 256 pixels. */
const SIDE = 512;

/** The part of a picture that a square shows, and how large it is sent. */
export function cut(width: number, height: number): { x: number; y: number; edge: number; side: number } {
  const edge = Math.min(width, height);
  return { x: (width - edge) / 2, y: (height - edge) / 2, edge, side: Math.min(SIDE, edge) };
}

/** A picture of any kind this browser reads as a small PNG; as it is if it reads none of it, for the server to say why. */
export async function shrunk(file: File): Promise<Blob> {
  try {
    const image = await createImageBitmap(file);
    const { x, y, edge, side } = cut(image.width, image.height);
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    canvas.getContext('2d')?.drawImage(image, x, y, edge, edge, 0, 0, side, side);
    image.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return blob ?? file;
  } catch {
    return file;
  }
}
