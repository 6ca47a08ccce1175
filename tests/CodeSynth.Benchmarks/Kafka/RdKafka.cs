using System.Runtime.InteropServices;

namespace CodeSynth.Benchmarks.Kafka;

/// <summary>As much of librdkafka's C API as loops take that do nothing but send and read; apart from the product's own binding, so that neither can lean on the other.</summary>
internal static unsafe partial class RdKafka
{
    public const int Producer = 0, Consumer = 1, NoError = 0, QueueFull = -184, PartitionEnd = -191;

    private const string Library = "librdkafka";
    private const int ErrorRoom = 512;

    /// <summary>A client with properties as they are told.</summary>
    public static nint Open(int type, IEnumerable<(string Name, string Value)> properties, delegate* unmanaged[Cdecl]<nint, RdMessage*, nint, void> onDelivery = null)
    {
        byte* error = stackalloc byte[ErrorRoom];
        nint conf = rd_kafka_conf_new();
        foreach ((string name, string value) in properties)
        {
            if (rd_kafka_conf_set(conf, name, value, error, ErrorRoom) != NoError)
            {
                throw new InvalidOperationException(Marshal.PtrToStringUTF8((nint)error));
            }
        }

        if (onDelivery is not null)
        {
            rd_kafka_conf_set_dr_msg_cb(conf, onDelivery);
        }

        nint client = rd_kafka_new(type, conf, error, ErrorRoom);
        return client != 0 ? client : throw new InvalidOperationException(Marshal.PtrToStringUTF8((nint)error));
    }

#pragma warning disable IDE1006, SYSLIB1092 // the names are those of rdkafka.h
    [LibraryImport(Library)]
    public static partial nint rd_kafka_conf_new();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int rd_kafka_conf_set(nint conf, string name, string value, byte* error, nuint errorSize);

    [LibraryImport(Library)]
    public static partial void rd_kafka_conf_set_dr_msg_cb(nint conf, delegate* unmanaged[Cdecl]<nint, RdMessage*, nint, void> callback);

    [LibraryImport(Library)]
    public static partial nint rd_kafka_new(int type, nint conf, byte* error, nuint errorSize);

    [LibraryImport(Library)]
    public static partial void rd_kafka_destroy_flags(nint client, int flags);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint rd_kafka_topic_new(nint client, string topic, nint conf);

    [LibraryImport(Library)]
    public static partial void rd_kafka_topic_destroy(nint topic);

    [LibraryImport(Library)]
    public static partial nint rd_kafka_produceva(nint client, RdField* fields, nuint count);

    [LibraryImport(Library)]
    public static partial int rd_kafka_error_code(nint error);

    [LibraryImport(Library)]
    public static partial void rd_kafka_error_destroy(nint error);

    [LibraryImport(Library)]
    public static partial int rd_kafka_poll(nint client, int milliseconds);

    [LibraryImport(Library)]
    public static partial int rd_kafka_flush(nint client, int milliseconds);

    [LibraryImport(Library)]
    public static partial nint rd_kafka_topic_partition_list_new(int size);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial RdPlace* rd_kafka_topic_partition_list_add(nint list, string topic, int partition);

    [LibraryImport(Library)]
    public static partial void rd_kafka_topic_partition_list_destroy(nint list);

    [LibraryImport(Library)]
    public static partial int rd_kafka_assign(nint client, nint list);

    [LibraryImport(Library)]
    public static partial nint rd_kafka_queue_get_consumer(nint client);

    [LibraryImport(Library)]
    public static partial void rd_kafka_queue_destroy(nint queue);

    [LibraryImport(Library)]
    public static partial nint rd_kafka_consume_batch_queue(nint queue, int milliseconds, RdMessage** messages, nuint size);

    [LibraryImport(Library)]
    public static partial void rd_kafka_message_destroy(RdMessage* message);
#pragma warning restore IDE1006, SYSLIB1092
}
