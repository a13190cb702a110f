import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0005_planning'),
    ]

    operations = [
        migrations.CreateModel(
            name='Visit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('known_at', models.DateTimeField()),
                ('seen_at', models.DateTimeField()),
                ('membership', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='visit', to='people.membership')),
                ('workspace', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.workspace')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
