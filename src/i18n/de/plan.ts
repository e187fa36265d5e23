// German texts of the area "plan".
export const plan = {};
