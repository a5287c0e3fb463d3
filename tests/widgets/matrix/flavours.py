"""What other programs put in the clipboard when two rows of two cells are copied, the first with two lines.

Written after what Excel 365 and Google Sheets in a browser write; shortened where only looks are described. What
LibreOffice Calc 7.4 writes lies in `samples`, as it wrote it.
"""

from pathlib import Path

SAMPLES = Path(__file__).parent / "samples"

EXCEL_HTML = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";}
td
	{mso-style-parent:style0;
	white-space:normal;}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=260 style='border-collapse:
 collapse;width:196pt'>
<!--StartFragment-->
 <col width=130 span=2 style='mso-width-source:userset;width:98pt'>
 <tr height=96 style='mso-height-source:userset;height:72.0pt'>
  <td height=96 class=xl65 width=130 style='height:72.0pt;width:98pt'>• Finds
  the answer<br>
    • Says where it<span style='mso-spacerun:yes'>&nbsp; </span>is</td>
  <td class=xl65 width=130 style='border-left:none;width:98pt'>Writes &lt;it&gt; &amp; tells</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl66 style='height:15.0pt'></td>
  <td class=xl66 align=right>12</td>
 </tr>
<!--EndFragment-->
</table>
</body>
</html>"""
EXCEL_TEXT = '"• Finds the answer\n• Says where it  is"\tWrites <it> & tells\r\n\t12\r\n'

SHEETS_HTML = (
    '<meta http-equiv="content-type" content="text/html; charset=utf-8"><google-sheets-html-origin>'
    '<style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style>'
    '<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" '
    'style="table-layout:fixed;font-size:10pt;font-family:Arial;width:0px" data-sheets-root="1">'
    '<colgroup><col width="100"/><col width="100"/></colgroup><tbody>'
    '<tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px;white-space:normal;" '
    'data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;• Finds the answer\\n• Says where it is&quot;}">'
    "• Finds the answer<br/>• Says where it is</td>"
    '<td style="padding:2px 3px;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Writes <it>&quot;}">'
    "Writes &lt;it&gt; &amp; tells</td></tr>"
    '<tr style="height:21px;"><td style="padding:2px 3px;"></td>'
    '<td style="padding:2px 3px;text-align:right;" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:12}">'
    "12</td></tr></tbody></table>"
)
SHEETS_TEXT = '"• Finds the answer\n• Says where it is"\tWrites <it> & tells\n\t12'

MERGED_HTML = """<table>
 <tr><td colspan=2 rowspan=2>Both</td><td>c</td></tr>
 <tr><td>f</td></tr>
 <tr><td>g</td><td rowspan="2">h</td><td>i</td></tr>
 <tr><td>j</td><td>l</td></tr>
</table>"""

NESTED_HTML = (
    "<table><tr><td>a<table><tr><td>inner</td></tr></table></td><td><p>b</p><ul><li>c</li><li>d</li></ul></td>"
)
