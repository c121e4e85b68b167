/**
 * What a page comes to, or a refusal with status 503 when it takes longer than so many seconds to make. What it was doing
 * goes on unheard: whoever asked is told to look before they ask again. How long the answer takes to be fetched is not counted.
 */
export async function withinTime<T>(page: Promise<T>, seconds: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(Object.assign(new Error(`Not made within ${seconds} seconds`), { statusCode: 503 })),
    seconds * 1000,
  );
  try {
    return await Promise.race([page, late.promise]);
  } finally {
    clearTimeout(timer);
    page.catch(() => undefined);
  }
}
