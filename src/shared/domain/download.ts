/** A file made for one member of staff to take along: a sheet, a list to print. Deleted when its time is over. */
export interface Download {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  schoolId: string;
  personId: string;
  fileId: string;
  expiresAt: number;
}

/** A link is for the tap that asked for it; the file itself goes with the next tidying after a day. */
export const DOWNLOAD_LINK_SECONDS = 600;
export const DOWNLOAD_KEPT_MS = 24 * 60 * 60_000;
