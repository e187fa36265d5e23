// German texts of the area "journey".
export const journey = {};
