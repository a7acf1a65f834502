/** Where the phone is, when its owner lets it say so. */

export interface Here { lng: string; lat: string; accuracy_m: number }

/** The point as text with six decimals; null where it is refused or takes too long. */
export function whereAmI(): Promise<Here | null> {
  return new Promise((done) => {
    if (!("geolocation" in navigator)) return done(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ lng: coords.longitude.toFixed(6), lat: coords.latitude.toFixed(6), accuracy_m: Math.ceil(coords.accuracy) }),
      () => done(null),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
