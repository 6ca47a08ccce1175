using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static CodeSynth.Benchmarks.Kafka.RdKafka;

namespace CodeSynth.Benchmarks.Kafka;

/// <summary>
/// The limit: prepared rows handed to librdkafka with nothing around it. One array of fields is filled again for each message, values are not even copied, reports are counted
/// by an increment, and the queue is never full.
/// </summary>
internal static unsafe class TightLoop
{
    private const int PollEvery = 1024;
    private const long MostInFlight = 500_000;
    private const int FieldCount = 6;

    private static long s_reported;
    private static long s_failed;

    /// <summary>Sends so many messages and waits for all of their reports.</summary>
    public static void Run(PreparedRows prepared, IEnumerable<(string, string)> properties, long messages)
    {
        (s_reported, s_failed) = (0, 0);
        nint client = Open(Producer, properties, &OnDelivery);
        nint topic = rd_kafka_topic_new(client, Message.Topic, 0);
        RdField* fields = stackalloc RdField[FieldCount];
        fields[0] = new RdField { Tag = RdField.OfTopic, Number = topic };
        fields[1].Tag = RdField.OfPartition;
        fields[2].Tag = RdField.OfValue;
        fields[3].Tag = RdField.OfKey;
        fields[4].Tag = RdField.OfTime;
        fields[5] = new RdField { Tag = RdField.OfFlags, Number = 0 }; // neither copied nor freed

        PreparedRow* rows = prepared.Rows;
        for (long i = 0; i < messages; i++)
        {
            PreparedRow* row = rows + (i & (PreparedRows.Count - 1));
            fields[1].Number = row->Partition;
            fields[2].Start = row->Value;
            fields[2].Length = (nuint)row->ValueLength;
            fields[3].Start = row->Key;
            fields[3].Length = (nuint)row->KeyLength;
            fields[4].Number = row->Timestamp;
            if (rd_kafka_produceva(client, fields, FieldCount) != 0)
            {
                throw new InvalidOperationException("A message was not taken.");
            }

            if ((i & (PollEvery - 1)) == 0)
            {
                rd_kafka_poll(client, 0);
                while (i - s_reported > MostInFlight - PollEvery)
                {
                    rd_kafka_poll(client, 10);
                }
            }
        }

        while (rd_kafka_flush(client, 100) != NoError)
        {
        }

        if (s_reported != messages || s_failed != 0)
        {
            throw new InvalidOperationException($"{s_reported} of {messages} messages were reported, {s_failed} failed.");
        }

        rd_kafka_topic_destroy(topic);
        rd_kafka_destroy_flags(client, 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnDelivery(nint client, RdMessage* message, nint opaque)
    {
        s_reported++;
        if (message->Error != NoError)
        {
            s_failed++;
        }
    }
}
