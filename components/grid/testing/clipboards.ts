/**
 * What programs put on the clipboard as HTML, shortened where they repeat themselves. Excel leaves out the `colgroup`,
 * which every browser adds; the DOM of the unit tests does not.
 */
export const clipboards = {
  excel: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\.";} td {padding-top:1px; white-space:nowrap;}--></style></head>
<body link="#0563C1">
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
<!--StartFragment-->
 <colgroup><col width=64 style='width:48pt'><col width=0 style='display:none;mso-width-source:userset'>
 <col width=64 span=2 style='width:48pt'></colgroup>
 <tr height=20 style='height:15.0pt'>
  <td height=20 width=64 style='height:15.0pt;width:48pt'></td>
  <td width=0>hidden</td>
  <td class=xl65 width=64>RECIPE</td>
  <td width=64>COOK<span style='mso-spacerun:yes'>&nbsp;</span></td>
 </tr>
 <tr height=40 style='height:30.0pt'>
  <td height=40>RECIPE</td><td></td><td class=xl65 width=64>has many<br>
    of them</td><td>yes &amp; "more"</td>
 </tr>
 <tr height=0 style='display:none'><td>HIDDEN</td><td></td><td>x</td><td>x</td></tr>
<!--EndFragment-->
</table></body></html>`,
  googleSheets: `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt" data-sheets-root="1" data-sheets-baot="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px 2px 3px;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;RECIPE&quot;}">RECIPE</td><td>yes</td></tr><tr style="height:21px;"><td>COOK</td><td>two<br/>lines</td></tr></tbody></table>`,
  miro: `<meta charset="utf-8"><span data-meta="<--(miro-data-v1)eyJpc1Byb3RlY3RlZCI6ZmFsc2V9(/miro-data-v1)-->"></span><table><tbody><tr><td><p><strong>RECIPE</strong></p></td><td><p>Approve</p><p>Send back</p></td></tr><tr><td><p>COOK</p></td><td><p><br></p></td></tr></tbody></table>`,
  airtable: `<meta charset='utf-8'><table><thead><tr><th>Name</th><th>Notes</th></tr></thead><tbody><tr><td>RECIPE</td><td>first
second</td></tr></tbody></table>`,
  numbers: `<html><head><meta charset="UTF-8"></head><body><table cellspacing="0" cellpadding="0"><tbody>
<tr><td valign="top"><p style="margin: 0.0px">RECIPE</p></td>
<td valign="top"><p style="margin: 0.0px">yes</p></td></tr></tbody></table></body></html>`,
  word: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-GB><!--StartFragment-->
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>
<td width=301 colspan=2 valign=top><p class=MsoNormal style='margin-bottom:0cm'><b>Both
  together</b><o:p></o:p></p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>RECIPE<o:p></o:p></p></td><td><p class=MsoNormal>one</p><p class=MsoNormal>two<o:p>&nbsp;</o:p></p></td></tr>
<tr><td><p class=MsoNormal>three<o:p></o:p></p></td></tr></table>
<!--EndFragment--></body></html>`,
} as const;
