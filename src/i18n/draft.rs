//! The comments of a new agenda file, which teach its format.

sentences! {
    draft(framework, title, series, date, start_and_zone, place): r#"# Agenda rapat koordinasi. Periksa dengan: rakor agenda check FILE
# Baris yang diawali # adalah keterangan; hapus tanda # untuk memakainya.
format = 1
{framework}
# agencies = ["kota.toml"]          # daftar instansi, di folder yang sama
# components = ["pemerintah", "dunia usaha", "media"]    # unsur yang harus terwakili; biasanya milik kerangka

[meeting]
title = {title}
series = {series}    # kunci register gugus tugas: sama untuk setiap rapatnya
date = {date}
{start_and_zone}    # WIB, WITA, WIT, atau selisih seperti "+08:00"
place = {place}
# letter = "Surat undangan nomor … tanggal …"
# number = "nomor notula"
# quorum = 1                        # jumlah instansi yang harus hadir atau diwakili
# cluster_word = "Klaster"          # atau "Bidang", "Pokja", "Pilar"
# chair = {{ office = "Kepala Bappeda", name = "", rank = "", nip = "" }}
# secretary = {{ office = "" }}
# note_taker = {{ office = "" }}
# attachments = ["Daftar hadir"]    # lampiran notula
# copies = ["Wali Kota"]            # tembusan

# [[meeting.signatory]]             # yang ikut menandatangani
# role = "Mengetahui,"
# office = "Sekretaris Daerah"

# [letterhead]
# lines = ["PEMERINTAH KOTA …", "SEKRETARIAT DAERAH"]
# Juga logo: gambar PNG atau JPEG di samping file ini.

# [paper]
# size = "F4"                       # biasanya A4
# font = "Arial"
# font_size = 12
# margin_left = 30                  # milimeter; juga margin_top, margin_bottom, margin_right
# Juga base: file Word (.docx) kantor di samping file ini, untuk kop, gaya, dan margin; notulanya di {{{{notula}}}}.

# Tanpa [[step]]: pembukaan, setiap klaster, penutup.
# [[step]]
# title = "Pembukaan"
# minutes = 10
# [[step]]
# cluster = "A"
# minutes = 15
# confidential = true               # di sini tidak boleh ada identitas orang; juga untuk [[cluster]]
# [[step]]
# kind = "review"                   # meninjau komitmen rapat-rapat sebelumnya
# minutes = 15

# [[cluster]]
# id = "A"
# name = "Nama klaster"
# lead = "dinkes"
# members = ["dinkes"]
# indicators = [{{ number = "1", name = "Nama indikator" }}]

# [[agency]]
# id = "dinkes"
# name = "Dinas Kesehatan"
# short = "Dinkes"
# aliases = ["Dinas Kes"]
# formerly = ["dinkes-lama"]        # kunci lamanya; instansi yang digabung menyebut semuanya
# pillar = "pemerintah"             # dunia usaha, media, masyarakat, orang tua, anak

# [[group]]                         # disebut dengan @vertikal; @semua dan @klaster selalu ada
# id = "vertikal"
# members = ["dinkes"]

# [[event]]                         # tanggal acuan tenggat: "H-7 verifikasi lapangan"
# name = "Verifikasi lapangan"
# date = {date}

# [[holiday]]
# name = "Hari libur"
# date = {date}
"#, r#"# Agenda of a coordination meeting. Check it with: rakor agenda check FILE
# Lines that begin with # are remarks; remove the # to use them.
format = 1
lang = "en"
{framework}
# agencies = ["city.toml"]          # directory of agencies, in the same folder
# components = ["pemerintah", "dunia usaha", "media"]    # that must take part; those of the framework if not said

[meeting]
title = {title}
series = {series}    # key of the task force's register: the same for each of its meetings
date = {date}
{start_and_zone}    # WIB, WITA, WIT, or an offset such as "+08:00"
place = {place}
# letter = "Letter of invitation number … of …"
# number = "number of the minutes"
# quorum = 1                        # how many agencies must be present or represented
# cluster_word = "Cluster"          # or "Division", "Working group", "Pillar"
# chair = {{ office = "Head of Planning", name = "", rank = "", nip = "" }}
# secretary = {{ office = "" }}
# note_taker = {{ office = "" }}
# attachments = ["Attendance list"] # what goes with the minutes
# copies = ["Mayor"]                # to whom they go as well

# [[meeting.signatory]]             # who signs too
# role = "Approved by,"
# office = "Regional Secretary"

# [letterhead]
# lines = ["CITY OF …", "SECRETARIAT"]
# Also logo: a PNG or JPEG picture beside this file.

# [paper]
# size = "F4"                       # A4 if not said
# font = "Arial"
# font_size = 12
# margin_left = 30                  # millimetres; also margin_top, margin_bottom, margin_right
# Also base: a Word file (.docx) of the office beside this file, for letterhead, styles and margins; the minutes stand
# at {{{{notula}}}}.

# Without any [[step]]: opening, each cluster, closing.
# [[step]]
# title = "Opening"
# minutes = 10
# [[step]]
# cluster = "A"
# minutes = 15
# confidential = true               # nobody may be identified here; for a [[cluster]] too
# [[step]]
# kind = "review"                   # goes through the commitments of earlier meetings
# minutes = 15

# [[cluster]]
# id = "A"
# name = "Name of the cluster"
# lead = "health"
# members = ["health"]
# indicators = [{{ number = "1", name = "Name of the indicator" }}]

# [[agency]]
# id = "health"
# name = "Department of Health"
# short = "Health"
# aliases = ["Dept. of Health"]
# formerly = ["old-health"]         # its old key; agencies that were merged are all named
# pillar = "pemerintah"             # dunia usaha, media, masyarakat, orang tua, anak

# [[group]]                         # named by @vertical; @semua and @klaster are always there
# id = "vertical"
# members = ["health"]

# [[event]]                         # a date that deadlines may lean on: "H-7 field visit"
# name = "Field visit"
# date = {date}

# [[holiday]]
# name = "Holiday"
# date = {date}
"#;
}
