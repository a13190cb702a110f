"""Which key results measure the same thing, whatever words they use."""

import re

import pytest

from northing.coach import check
from northing.core.document import Document, KeyResult, Objective, Team

# Two key results after another that have the same metric and scope.
SAME = {
    "en": """
Average handling time of claims from 12 to 7 days
= Claims settled in 7 days on average instead of 12
Trial-to-paid conversion 8% → 14%
= Trials that become paying customers: 8% → 14%
Share of invoices paid on time 72% → 88%
= Overdue invoices from 28% to 12%
Uptime of the booking API 99.2% → 99.8%
= Downtime of the booking API 0.8% → 0.2%
Median time to first response in chat: 9 min → 3 min
= Chat: median first response time from 9 to 3 minutes
Food waste per meal 92 g → 60 g
= Grams of food thrown away per meal from 92 to 60
Employee NPS from 12 to 30
= eNPS 12 → 30
Customer satisfaction (CSAT) from 78% to 88%
= Satisfied customers: 78% → 88%
New customers who order again within 60 days: 22% → 30%
= 60-day repeat purchase rate of new customers from 22% to 30%
Abandoned carts 71% → 60%
= Carts that are completed: 29% → 40%
Monthly recurring revenue from $40k to $60k
= MRR $40k → $60k
Tickets reopened: 14% → 7%
= Tickets that stay closed: 86% → 93%
No-show rate at the clinic 11% → 6%
= Patients who show up at the clinic: 89% → 94%
Deployment failure rate 18% → 8%
= Successful deployments 82% → 92%
Weekly active teams from 300 to 450
= Teams active every week: 300 → 450
Time from order to delivery 6 days → 4 days
= Delivery time after an order from 6 to 4 days
Gross margin 41% → 46%
= Raise gross margin from 41% to 46%
Staff turnover 24% → 16%
= Employees who stay: 76% → 84%
Churn of small accounts 5% → 3%
= Small accounts retained: 95% → 97%
Net promoter score from 20 to 35
= NPS: 20 → 35
Customers lost per month: 5% → 3.5%
= Monthly customer retention from 95% to 96.5%
Cost per acquired customer from €90 to €60
= CAC down from €90 to €60
Customer acquisition cost €90 → €60
= Reduce CAC from €90 to €60
Members who renew: 61% → 70%
= Renewal rate of memberships from 61% to 70%
Average order value $42 → $50
= Spend per order up from $42 to $50
Share of returned parcels 9% → 5%
= Parcels sent back by customers: 9% → 5%
Visitors who sign up: 3% → 5%
= Sign-up rate of visitors from 3% to 5%
Pupils absent without leave 8% → 4%
= Attendance of pupils from 92% to 96%
Vacant flats 6% → 3%
= Occupancy of flats 94% → 97%
Median queue at passport control from 34 to 15 minutes
= Travellers wait 15 minutes at passport control (median), down from 34
Beds occupied overnight: 71% → 84%
= Empty beds per night from 29% to 16%
Share of pull requests reviewed within a day 45% → 80%
= Pull requests that wait more than a day for review: 55% → 20%
Accidents on site per quarter from 12 to 5
= On-site injuries: 12 → 5 a quarter
Pupils who pass the maths test from 62% to 75%
= Pupils failing maths test from 38% to 25%
Percentage of claims paid within 10 days from 54% to 80%
= Claims paid inside 10 days: 54% → 80%
Donors who give a second time: 18% → 27%
= Repeat donation rate from 18% to 27%
Returned items as a share of orders from 14% to 9%
= Return rate from 14% to 9%
Page load time on mobile from 4.2 s to 2 s
= Mobile pages load in 2 s instead of 4.2 s
Unanswered calls from 21% to 8%
= Calls answered: 79% → 92%
Support cost per customer from $14 to $9
= Cost of support per customer down from $14 to $9
Residents satisfied with waste collection: 66% → 78%
= Satisfaction with waste collection among residents from 66% to 78%
Energy use per flat from 140 to 115 kWh
= kWh used per flat: 140 → 115
Share of women in management from 28% to 40%
= Women among managers: 28% → 40%
Bugs in production per month: 31 → 12
= Monthly production defects from 31 to 12
Median wait for knee surgery from 190 to 110 days
= Knee patients wait 110 days instead of 190 (median)
Scrap on line 2 from 6.1% to 3%
= Share of pieces on line 2 that are thrown away: 6.1% → 3%
Overall equipment effectiveness from 58% to 68%
= OEE from 58% to 68%
Day-7 retention of new players 18% → 24%
= New players still playing after 7 days: 18% → 24%
Volunteers who stay beyond one season: 40% → 55%
= Volunteers who leave after their first season from 60% to 45%
Shelf gaps per store check from 14 to 6
= Empty shelves per store check: 14 → 6
Inventory accuracy 91% → 97%
= Stock counts that are wrong: 9% → 3%
Contracts reviewed within two days: 50% → 80%
= Contract review done in 2 days for 80% of contracts, 50% today
Potholes repaired within a week from 35% to 70%
= Reported potholes that are fixed in 7 days: 35% → 70%
Truck fill rate from 62% to 75%
= Load factor of our trucks from 62% to 75%
Wrong deliveries per 1,000 orders: 8 → 3
= Delivery mistakes per 1,000 orders from 8 to 3
Graduation rate from 71% to 80%
= Students who do not graduate: 29% → 20%
Missed appointments at the dentist 15% → 8%
= Patients who keep their dental appointment from 85% to 92%
Average order picked in 11 minutes, now 16
= Picking time per order from 16 to 11 minutes
Guests who rate breakfast 8 or better from 58% to 72%
= Breakfast rated 8+ by guests: 58% → 72%
Rent arrears from 6.5% to 4%
= Tenants behind with the rent: 6.5% → 4%
Time from complaint to answer 12 → 5 days
= Days until a complaint is answered from 12 to 5
First-year apprentices who drop out 22% → 12%
= First-year apprentices still with us: 78% → 88%
Pages per second under load 900 → 1,500
= Throughput under load from 900 to 1,500 pages a second
Checkout abandonment 68% → 55%
= Share of checkouts that end in a purchase: 32% → 45%
""",
    "sv": """
Andel leveranser i tid 86 % → 94 %
= Försenade leveranser från 14 % till 6 %
Sjukfrånvaron från 9 % till 6 %
= Frånvaro på grund av sjukdom ned från 9 % till 6 %
Svarstid i chatten från 6 till 2 minuter
= Tid till svar i chatten: 6 → 2 min
Kundnöjdhet (NKI) från 68 till 75
= NKI upp från 68 till 75
Nöjda kunder från 74 % till 85 %
= Andel kunder som är nöjda: 74 % → 85 %
Personalomsättning från 18 % till 12 %
= Andel anställda som slutar: 18 % → 12 %
Andel provkunder som blir betalande från 8 % till 14 %
= Konvertering från prov till betalande från 8 % till 14 %
Matsvinn per portion från 90 g till 60 g
= Slängd mat per portion: 90 → 60 gram
Uteblivna besök från 11 % till 6 %
= Andel patienter som kommer på sitt besök från 89 % till 94 %
Återköp inom 60 dagar från 22 % till 30 %
= Andel kunder som handlar igen inom 60 dagar: 22 % → 30 %
Obetalda fakturor från 15 % till 8 %
= Fakturor som betalas: 85 % → 92 %
Årligen återkommande intäkter från 12 till 16 MSEK
= ARR 12 MSEK → 16 MSEK
Felplock från 2,4 % till 1,2 %
= Andel plock som blir fel från 2,4 % till 1,2 %
Väntetid på akuten från 190 till 120 minuter
= Tid i väntrummet på akuten: 190 → 120 min
Avhopp från kursen från 30 % till 18 %
= Elever som fullföljer kursen: 70 % → 82 %
Kundbortfall från 8 % till 5 %
= Andel kunder som stannar från 92 % till 95 %
Andel tåg i rätt tid från 83 % till 91 %
= Försenade tåg från 17 % till 9 %
Nettokundbetyg (NPS) från 20 till 35
= NPS bland kunder 20 → 35
Andel ärenden lösta vid första kontakten från 58 % till 70 %
= Ärenden som löses i första samtalet: 58 % → 70 %
Genomsnittligt ordervärde från 420 till 500 kr
= Snittorder från 420 till 500 kr
Vakanta lägenheter från 6 % till 3 %
= Uthyrningsgrad lägenheter från 94 % till 97 %
Bruttomarginal från 41 % till 46 %
= Höja bruttomarginalen från 41 % till 46 %
Medlemmar som förnyar: 61 % → 70 %
= Förnyelsegrad bland medlemmar från 61 % till 70 %
Driftstopp i månaden från 9 till 3
= Antal avbrott i driften per månad från 9 till 3
Kötid i passkontrollen från 34 till 15 minuter
= Resenärer väntar 15 minuter i passkontrollen i stället för 34
Andel belagda vårdplatser från 84 % till 92 %
= Tomma vårdplatser från 16 % till 8 %
Elever som klarar matteprovet från 62 % till 75 %
= Elever som underkänns på matteprovet från 38 % till 25 %
Olyckor på bygget per kvartal från 12 till 5
= Arbetsskador på bygget: 12 → 5 per kvartal
Returgrad från 14 % till 9 %
= Andel ordrar som returneras: 14 % → 9 %
Laddtid i mobilen från 4,2 till 2 sekunder
= Sidan laddar på 2 sekunder i mobilen (idag 4,2)
Handläggningstid för bygglov från 70 till 40 dagar
= Bygglov handläggs på 40 dagar i stället för 70
Obesvarade samtal från 21 % till 8 %
= Andel samtal som besvaras: 79 % → 92 %
Supportkostnad per kund från 140 till 90 kr
= Kostnad för support per kund från 140 till 90 kr
Andel kvinnliga chefer från 28 % till 40 %
= Kvinnor på chefsposter: 28 % → 40 %
Energianvändning per lägenhet från 140 till 115 kWh
= kWh per lägenhet från 140 till 115
Invånare som är nöjda med sophämtningen från 66 % till 78 %
= Nöjdhet med sophämtningen bland invånare: 66 % → 78 %
Fel i produktion per månad från 31 till 12
= Buggar i produktion: 31 → 12 i månaden
Andel givare som ger igen från 18 % till 27 %
= Givare som skänker en andra gång: 18 % → 27 %
Sena bussar från 17 % till 9 %
= Bussar som går i tid från 83 % till 91 %
Kassation på linje 2 från 6,1 % till 3 %
= Andel detaljer på linje 2 som kasseras: 6,1 % → 3 %
Lånebesked inom ett dygn från 46 % till 75 %
= Låneansökningar som får besked inom 24 timmar: 46 % → 75 %
Volontärer som stannar mer än en säsong från 40 % till 55 %
= Volontärer som slutar efter första säsongen från 60 % till 45 %
Tomma hyllplatser per butik från 14 till 6
= Luckor i hyllan per butik från 14 till 6
Lagersaldo som stämmer från 91 % till 97 %
= Felaktiga lagersaldon från 9 % till 3 %
Avtal granskade inom två dagar: 50 % → 80 %
= Avtalsgranskning klar på två dagar från 50 % till 80 %
Potthål lagade inom en vecka från 35 % till 70 %
= Anmälda potthål som åtgärdas på 7 dagar: 35 % → 70 %
Fyllnadsgrad i lastbilarna från 62 % till 75 %
= Lastbilarnas fyllnadsgrad: 62 % → 75 %
Felleveranser per 1 000 order från 8 till 3
= Fel i leveransen per 1 000 order: 8 → 3
Elever som tar examen från 71 % till 80 %
= Elever utan examen från 29 % till 20 %
Andel digitala ansökningar från 44 % till 70 %
= Ansökningar som görs digitalt: 44 % → 70 %
Överbelagda dygn på avdelningen från 21 till 9
= Dygn med överbeläggning på avdelningen: 21 → 9
Plocktid per order från 16 till 11 minuter
= En order plockas på 11 minuter i stället för 16
Dagar till svar på klagomål från 12 till 5
= Klagomål besvaras på 5 dagar i stället för 12
Inställda avgångar per vecka från 40 till 15
= Avgångar som ställs in: 40 → 15 i veckan
Lärlingar som hoppar av första året från 22 % till 12 %
= Lärlingar kvar efter första året från 78 % till 88 %
Avbrutna köp i kassan från 68 % till 55 %
= Köp som slutförs i kassan från 32 % till 45 %
Andel elbilar i flottan från 30 % till 55 %
= Bilar i flottan som går på el: 30 % → 55 %
""",
    "zh-Hans": """
订单准时送达率由86%提高到94%
= 配送延误订单占比从14%降到6%
员工离职率从18%降到12%
= 员工留任率从82%升到88%
平均响应时长从6分钟降到2分钟
= 客服平均回复时间由6分钟缩短到2分钟
客户满意度从74%提升到85%
= 满意的客户占比由74%升到85%
试用转付费率从8%升到14%
= 试用用户变成付费用户的比例由8%提高到14%
60天复购率由22%提高到30%
= 60天内再次购买的顾客占比从22%升到30%
爽约率由11%降到6%
= 按约到诊的患者比例从89%升到94%
月度经常性收入由40万元增至60万元
= MRR从40万元到60万元
产品不良率由2.4%降到1.2%
= 产品合格率由97.6%提高到98.8%
课程完成率从70%提升到82%
= 中途放弃课程的学员占比由30%降到18%
净推荐值由31升到42
= NPS从31提高到42
系统可用性从99.2%提升到99.8%
= 系统停机时间占比由0.8%降到0.2%
人均剩饭量由90克减到60克
= 每人浪费的饭菜从90克降到60克
周活跃团队从300个到450个
= 每周活跃的团队数由300个增加到450个
退货率由9%降到5%
= 被退回的订单占比从9%降到5%
获客成本由90元降到60元
= 单个新客获取成本从90元降到60元
空置公寓占比由6%降到3%
= 公寓入住率从94%提升到97%
客户月流失率由5%降到3%
= 每月留下来的客户占比从95%升到97%
毛利率由41%提升到46%
= 把毛利率从41%提高到46%
首次来电解决率从58%升到70%
= 客户第一次来电就解决的比例由58%提高到70%
平均客单价由42元升到50元
= 每单消费金额从42元提高到50元
续费率从61%提升到70%
= 到期后续费的会员比例由61%升到70%
员工主动离职比例由20%降到14%
= 主动提出辞职的员工占比从20%降到14%
通关排队中位时间由34分钟降到15分钟
= 旅客通关等候时间中位数从34分钟缩到15分钟
床位使用率从84%升到92%
= 空床率由16%降到8%
数学测验及格的学生由62%升到75%
= 数学测验不及格学生占比从38%降到25%
每季度工地事故由12起降到5起
= 工地每季度受伤事件从12起减到5起
来电接通率由79%提高到92%
= 漏接电话占比从21%降到8%
单个客户的客服成本由14元降到9元
= 每位客户的服务支持成本从14元降到9元
女性管理者占比由28%升到40%
= 管理层中女性比例从28%提高到40%
每户用电由140度降到115度
= 户均耗电量从140度降到115度
居民对垃圾清运的满意度由66%升到78%
= 对垃圾清运满意的居民占比从66%升到78%
二次捐赠率由18%升到27%
= 再次捐款的捐赠人占比从18%升到27%
公交准点率由83%升到91%
= 晚点公交班次占比从17%降到9%
移动端页面加载时间由4.2秒降到2秒
= 手机端打开页面的时间从4.2秒缩到2秒
建筑许可平均办理天数由70天降到40天
= 建筑许可办理时间从70天缩短到40天
膝关节手术等候时间由190天缩到110天
= 膝关节患者等手术的天数从190天降到110天
2号线废品率由6.1%降到3%
= 2号线报废件占比从6.1%降到3%
贷款24小时内批复率由46%升到75%
= 一天内得到贷款答复的申请占比从46%升到75%
新玩家7日留存由18%升到24%
= 7天后还在玩的新玩家占比从18%升到24%
志愿者流失率由60%降到45%
= 志愿者留任率从40%升到55%
库存准确率由91%升到97%
= 库存盘点出错率从9%降到3%
合同两天内审完的比例由50%升到80%
= 两日内完成审核的合同占比从50%提高到80%
坑洞一周内修复率由35%升到70%
= 7天内修好的坑洞占比从35%升到70%
货车满载率由62%升到75%
= 货车装载率从62%提高到75%
毕业率由71%升到80%
= 未能毕业的学生占比从29%降到20%
线上申请占比由44%升到70%
= 通过网上提交的申请比例从44%升到70%
牙科爽约率由15%降到8%
= 按时来看牙的患者占比从85%升到92%
单个订单拣货时间由16分钟缩到11分钟
= 每单拣货耗时从16分钟降到11分钟
欠租率由6.5%降到4%
= 拖欠租金的租户占比从6.5%降到4%
投诉答复天数由12天降到5天
= 从投诉到答复的时间由12天缩短到5天
第一年学徒流失率由22%降到12%
= 满一年仍留下的学徒占比从78%升到88%
结账放弃率由68%降到55%
= 结账完成率从32%升到45%
""",
}
# Here another population, channel, window or metric keeps them apart.
OTHER = {
    "en": """
Response time to tier-1 tickets 9 h → 4 h
= Resolution time of tier-1 tickets 9 h → 4 h
Retention of monthly plans 80% → 88%
= Retention of annual plans 80% → 88%
First-time visitors who book: 3% → 5%
= Returning visitors who book: 3% → 5%
Monthly churn 5% → 3%
= Net revenue retention 95% → 97%
Sick leave among drivers 8% → 6%
= Sick leave among mechanics 8% → 6%
Visitors who start a trial: 6% → 12%
= Trials that become paying: 18% → 45%
Orders delivered on time: 88% → 95%
= Orders delivered complete: 88% → 95%
Late deliveries: 12% → 5%
= Deliveries with damage: 12% → 5%
Parents who know the plan: 50% → 70%
= Parents who agree with the plan: 50% → 70%
Cost per lead from €40 to €30
= Cost per customer from €40 to €30
NPS 31 → 42
= eNPS 31 → 42
Users with two-factor login: 40% → 60%
= Admins with two-factor login: 40% → 60%
Energy use per square metre 120 → 100 kWh
= Water use per square metre 120 → 100 l
Crash-free sessions on iOS 98% → 99.5%
= Crash-free sessions on Android 98% → 99.5%
Churn of small accounts 5% → 3%
= Large accounts retained: 95% → 97%
Time to first response 9 h → 4 h
= Time to resolution 20 h → 12 h
Complaints about noise 40 → 20
= Complaints about smell 40 → 20
Applicants from abroad 12% → 20%
= Applicants over 50: 12% → 20%
Tickets solved at first contact 61% → 72%
= Tickets solved within a day 61% → 72%
Pupils who read for pleasure: 40% → 55%
= Pupils who write for pleasure: 40% → 55%
Revenue from new customers $2m → $3m
= Revenue from existing customers $2m → $3m
Active users in Norway 400 → 700
= Active users in Finland 400 → 700
Day-7 retention 18% → 24%
= Day-30 retention 9% → 14%
Deals won in Q1 segment A: 20 → 30
= Deals lost in segment A: 20 → 10
Pupils who pass the maths test from 62% to 75%
= Pupils who pass the reading test from 62% to 75%
Empty beds on ward A: 29% → 16%
= Empty beds on ward B: 29% → 16%
Calls answered within a minute: 60% → 80%
= Emails answered within a day: 60% → 80%
Sign-ups from partners: 200 → 400
= Sign-ups from ads: 200 → 400
Page load time on mobile from 4.2 s to 2 s
= Page load time on desktop from 4.2 s to 2 s
Share of women in management from 28% to 40%
= Share of women in engineering from 28% to 40%
Time to hire engineers from 80 to 50 days
= Time to hire designers from 80 to 50 days
New donors who give again: 18% → 27%
= Lapsed donors who give again: 18% → 27%
Defects per release from 12 to 5
= Releases per quarter from 5 to 12
Guests who complain about food: 9% → 5%
= Guests who complain about beds: 9% → 5%
Invoices sent on time: 70% → 90%
= Invoices paid on time: 70% → 90%
Basic plan upgrades: 30 → 60
= Pro plan upgrades: 30 → 60
Median wait for a first visit 30 → 14 days
= Median wait for a follow-up visit 30 → 14 days
Readers who finish an article: 31% → 45%
= Readers who share an article: 31% → 45%
Scrap on line 2 from 6.1% to 3%
= Scrap on line 5 from 6.1% to 3%
Median wait for knee surgery from 190 to 110 days
= Median wait for hip surgery from 190 to 110 days
Loan decisions within 24 hours from 46% to 75%
= Card decisions within 24 hours from 46% to 75%
Potholes repaired within a week from 35% to 70%
= Street lights repaired within a week from 35% to 70%
Volunteers over 60: 12% → 20%
= Volunteers under 25: 12% → 20%
Patients who rate nurses 9 or 10: 55% → 70%
= Patients who rate doctors 9 or 10: 55% → 70%
Complaints answered within 5 days 40% → 80%
= Complaints resolved within 5 days 40% → 80%
Picking errors 2% → 1%
= Packing errors 2% → 1%
Players who buy a season pass: 3% → 5%
= Players who invite a friend: 3% → 5%
Average balance of savers $900 → $1,200
= Average balance of borrowers $900 → $1,200
Water lost in the network from 24% to 17%
= Heat lost in the network from 24% to 17%
Rent arrears in Leeds from 6.5% to 4%
= Rent arrears in York from 6.5% to 4%
First-year apprentices who drop out 22% → 12%
= Second-year apprentices who drop out 22% → 12%
Guests who rate breakfast 8 or better from 58% to 72%
= Guests who rate dinner 8 or better from 58% to 72%
Checkout abandonment on phones 68% → 55%
= Checkout abandonment on laptops 68% → 55%
Median age of open tickets 9 → 4 days
= Median age of open invoices 9 → 4 days
""",
    "sv": """
Sjukfrånvaro bland förare från 9 % till 6 %
= Sjukfrånvaro bland mekaniker från 9 % till 6 %
Svarstid i chatten från 6 till 2 timmar
= Lösningstid i chatten från 6 till 2 timmar
Nöjda föräldrar från 70 % till 80 %
= Nöjda elever från 70 % till 80 %
Kostnad per order från 40 till 30 kr
= Intäkt per order från 40 till 50 kr
Leveranser i tid från 86 % till 94 %
= Kompletta leveranser från 86 % till 94 %
Förseningar på linje 3 från 11 till 5
= Förseningar på linje 4 från 11 till 5
Andel kunder kvar efter 30 dagar från 60 % till 70 %
= Andel kunder kvar efter ett år från 60 % till 70 %
Churn bland småföretag från 5 % till 3 %
= Storföretag som är kvar från 95 % till 97 %
Svinn i tappningen från 2,4 % till 1,5 %
= Svinn i packningen från 2,4 % till 1,5 %
Intäkter från nya kunder från 2 till 3 MSEK
= Intäkter från befintliga kunder från 2 till 3 MSEK
NPS bland hyresgäster från 20 till 35
= NPS bland medarbetare från 20 till 35
Klagomål om buller från 40 till 20
= Klagomål om lukt från 40 till 20
Nöjdhet i Malmö från 61 till 70
= Nöjdhet i Umeå från 61 till 70
Andel kvinnliga sökande från 20 % till 30 %
= Andel manliga sökande från 20 % till 30 %
Elever som klarar matteprovet från 62 % till 75 %
= Elever som klarar läsprovet från 62 % till 75 %
Tomma vårdplatser på avdelning 4 från 16 % till 8 %
= Tomma vårdplatser på avdelning 7 från 16 % till 8 %
Laddtid i mobilen från 4,2 till 2 sekunder
= Laddtid på datorn från 4,2 till 2 sekunder
Andel kvinnliga chefer från 28 % till 40 %
= Andel kvinnliga utvecklare från 28 % till 40 %
Fakturor som skickas i tid från 70 % till 90 %
= Fakturor som betalas i tid från 70 % till 90 %
Handläggningstid för bygglov från 70 till 40 dagar
= Handläggningstid för serveringstillstånd från 70 till 40 dagar
Nya givare som ger igen från 18 % till 27 %
= Gamla givare som ger igen från 18 % till 27 %
Läsare som läser klart från 31 % till 45 %
= Läsare som delar artikeln från 31 % till 45 %
Gäster som klagar på maten från 9 % till 5 %
= Gäster som klagar på sängarna från 9 % till 5 %
Kassation på linje 2 från 6,1 % till 3 %
= Kassation på linje 5 från 6,1 % till 3 %
Väntetid till knäoperation från 190 till 110 dagar
= Väntetid till höftoperation från 190 till 110 dagar
Potthål lagade inom en vecka från 35 % till 70 %
= Gatlampor lagade inom en vecka från 35 % till 70 %
Plockfel från 2 % till 1 %
= Packfel från 2 % till 1 %
Patienter nöjda med sköterskorna från 55 % till 70 %
= Patienter nöjda med läkarna från 55 % till 70 %
Klagomål besvarade inom 5 dagar från 40 % till 80 %
= Klagomål lösta inom 5 dagar från 40 % till 80 %
Lånebesked inom ett dygn från 46 % till 75 %
= Kortbesked inom ett dygn från 46 % till 75 %
Hyresskulder i Malmö från 6,5 % till 4 %
= Hyresskulder i Lund från 6,5 % till 4 %
Vattenläckage i nätet från 24 % till 17 %
= Värmeförlust i nätet från 24 % till 17 %
Plocktid per order från 16 till 11 minuter
= Packtid per order från 16 till 11 minuter
Inställda avgångar per vecka från 40 till 15
= Försenade avgångar per vecka från 40 till 15
Andel elbilar i flottan från 30 % till 55 %
= Andel gasbilar i flottan från 30 % till 55 %
""",
    "zh-Hans": """
城区门店满意度由70%升到80%
= 乡镇门店满意度由70%升到80%
首次响应时间由6分钟降到2分钟
= 问题解决时间由6分钟降到2分钟
次日留存率由35%升到45%
= 7日留存率由35%升到45%
安卓端崩溃率由2%降到1%
= 苹果端崩溃率由2%降到1%
新客复购率从22%到30%
= 老客复购率从22%到30%
准时送达率由86%升到94%
= 完好送达率由86%升到94%
3号线延误由每月11次降到5次
= 4号线延误由每月11次降到5次
小微客户流失率由5%降到3%
= 大客户留存率由95%升到97%
家长满意度由70%升到80%
= 学生满意度由70%升到80%
噪音投诉由40起降到20起
= 异味投诉由40起降到20起
华东区营收由200万元到300万元
= 华南区营收由200万元到300万元
新客收入由200万元增到300万元
= 老客收入由200万元增到300万元
男性应聘者占比由20%到30%
= 女性应聘者占比由20%到30%
数学测验及格率由62%升到75%
= 阅读测验及格率由62%升到75%
4号病区空床率由16%降到8%
= 7号病区空床率由16%降到8%
移动端加载时间由4.2秒降到2秒
= 电脑端加载时间由4.2秒降到2秒
女性管理者占比由28%升到40%
= 女性工程师占比由28%升到40%
发票按时开出率由70%升到90%
= 发票按时付款率由70%升到90%
新捐赠人二次捐款率由18%升到27%
= 老捐赠人二次捐款率由18%升到27%
读完文章的读者占比由31%升到45%
= 转发文章的读者占比由31%升到45%
午餐投诉由9%降到5%
= 晚餐投诉由9%降到5%
2号线废品率由6.1%降到3%
= 5号线废品率由6.1%降到3%
膝关节手术等候时间由190天缩到110天
= 髋关节手术等候时间由190天缩到110天
拣货差错率由2%降到1%
= 打包差错率由2%降到1%
患者对护士的满意度由55%升到70%
= 患者对医生的满意度由55%升到70%
投诉5天内答复率由40%升到80%
= 投诉5天内解决率由40%升到80%
坑洞一周内修复率由35%升到70%
= 路灯一周内修复率由35%升到70%
利兹欠租率由6.5%降到4%
= 约克欠租率由6.5%降到4%
第一年学徒流失率由22%降到12%
= 第二年学徒流失率由22%降到12%
早餐好评率由58%升到72%
= 晚餐好评率由58%升到72%
拣货时间由16分钟缩到11分钟
= 打包时间由16分钟缩到11分钟
每周取消班次由40班降到15班
= 每周晚点班次由40班降到15班
""",
}


def pairs(texts: dict[str, str]) -> list[tuple[str, str, str]]:
    return [
        (language, first, second)
        for language, lines in texts.items()
        for first, second in re.findall("(.+)\n= (.+)", lines)
    ]


def said_twice(language: str, *objectives: tuple[str, ...], teams: int = 1) -> list[str]:
    """The places of key results that measure what an earlier one does."""
    made = [
        Objective(
            id=f"o{at}",
            title="Objective",
            key_results=tuple(
                KeyResult(id=f"k{at}-{index}", title=title) for index, title in enumerate(titles)
            ),
        )
        for at, titles in enumerate(objectives)
    ]
    size = len(made) // teams
    owners = tuple(
        Team(name=f"Team {at}", objectives=tuple(made[at * size : (at + 1) * size]))
        for at in range(teams)
    )
    document = Document(language=language, teams=owners)
    return [each.path for each in check(document) if each.code == "ST104"]


@pytest.mark.parametrize(("language", "first", "second"), pairs(SAME))
def test_the_same_metric_and_scope_is_known_in_other_words(language, first, second):
    assert said_twice(language, (first, second)) == ["teams[0].objectives[0].key_results[1]"]


@pytest.mark.parametrize(("language", "first", "second"), pairs(OTHER))
def test_another_scope_is_another_key_result(language, first, second):
    assert said_twice(language, (first, second)) == []


def test_it_is_found_in_another_objective_of_the_team():
    found = said_twice("en", ("NPS from 20 to 35", "Refunds from 4 to 2 %"), ("NPS from 20 to 40",))
    assert found == ["teams[0].objectives[1].key_results[0]"]


def test_another_team_needs_the_same_numbers_too():
    assert said_twice("en", ("NPS from 20 to 35",), ("NPS from 11 to 30",), teams=2) == []
    same = said_twice("en", ("NPS from 20 to 35",), ("Net promoter score: 20 → 35",), teams=2)
    assert same == ["teams[1].objectives[0].key_results[0]"]


def test_a_text_in_another_language_is_understood_as_well():
    found = said_twice("", ("Monthly churn from 5 % to 3 %", "Månadschurn från 5 % till 3 %"))
    assert found == ["teams[0].objectives[0].key_results[1]"]


def test_progress_from_0_to_100_makes_no_two_the_same():
    assert said_twice("en", ("Signed harbours from 0 to 100", "Signed ferries from 0 to 100")) == []
