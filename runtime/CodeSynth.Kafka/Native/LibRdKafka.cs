using System.Runtime.InteropServices;

namespace CodeSynth.Kafka.Native;

/// <summary>
/// The functions of librdkafka's C API that produce, read back and look around, as rdkafka.h declares them; all of them exist
/// since 1.6. They come from the library that Confluent.Kafka carries, which its own managed calls use too.
/// </summary>
internal static unsafe partial class LibRdKafka
{
    /// <summary>The name that the imports use; <see cref="LibRdKafkaLoader"/> turns it into a file.</summary>
    public const string Name = "librdkafka";

    /// <summary>Producer, for <see cref="rd_kafka_new"/>.</summary>
    public const int Producer = 0;

    /// <summary>Consumer, for <see cref="rd_kafka_new"/>.</summary>
    public const int Consumer = 1;

    /// <summary>The message is copied, so its memory is ours again when the call returns.</summary>
    public const int CopyPayload = 0x2;

    /// <summary>The offset behind a partition's last record, where a timestamp is asked for.</summary>
    public const long LatestOffset = -1;

    /// <summary>The offset of the oldest record that a partition still has, where a timestamp is asked for.</summary>
    public const long EarliestOffset = -2;

    /// <summary>Do not leave a group and do not commit while a consumer is destroyed.</summary>
    public const int DestroyWithoutClose = 0x8;

    /// <summary>Purge what waits in the queue.</summary>
    public const int PurgeQueue = 0x1;

    /// <summary>Purge what was sent and not answered.</summary>
    public const int PurgeInFlight = 0x2;

    static LibRdKafka() => LibRdKafkaLoader.Register(typeof(LibRdKafka).Assembly);

#pragma warning disable IDE1006, SYSLIB1092 // the names are those of rdkafka.h, so that a reader can look them up
    [LibraryImport(Name)]
    public static partial int rd_kafka_version();

    [LibraryImport(Name)]
    public static partial byte* rd_kafka_version_str();

    [LibraryImport(Name)]
    public static partial byte* rd_kafka_err2str(int error);

    [LibraryImport(Name)]
    public static partial nint rd_kafka_conf_new();

    [LibraryImport(Name)]
    public static partial void rd_kafka_conf_destroy(nint conf);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int rd_kafka_conf_set(nint conf, string name, string value, byte* errorText, nuint errorSize);

    [LibraryImport(Name)]
    public static partial void rd_kafka_conf_set_opaque(nint conf, nint opaque);

    [LibraryImport(Name)]
    public static partial void rd_kafka_conf_set_log_cb(nint conf, delegate* unmanaged[Cdecl]<nint, int, byte*, byte*, void> callback);

    [LibraryImport(Name)]
    public static partial void rd_kafka_conf_set_error_cb(nint conf, delegate* unmanaged[Cdecl]<nint, int, byte*, nint, void> callback);

    [LibraryImport(Name)]
    public static partial void rd_kafka_conf_set_dr_msg_cb(nint conf, delegate* unmanaged[Cdecl]<nint, NativeMessage*, nint, void> callback);

    [LibraryImport(Name)]
    public static partial nint rd_kafka_new(int type, nint conf, byte* errorText, nuint errorSize);

    [LibraryImport(Name)]
    public static partial void rd_kafka_destroy_flags(nint client, int flags);

    [LibraryImport(Name)]
    public static partial nint rd_kafka_opaque(nint client);

    [LibraryImport(Name)]
    public static partial int rd_kafka_fatal_error(nint client, byte* errorText, nuint errorSize);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint rd_kafka_topic_new(nint client, string topic, nint topicConf);

    [LibraryImport(Name)]
    public static partial void rd_kafka_topic_destroy(nint topic);

    [LibraryImport(Name)]
    public static partial byte* rd_kafka_topic_name(nint topic);

    [LibraryImport(Name)]
    public static partial nint rd_kafka_produceva(nint client, ProduceField* fields, nuint count);

    [LibraryImport(Name)]
    public static partial int rd_kafka_error_code(nint error);

    [LibraryImport(Name)]
    public static partial void rd_kafka_error_destroy(nint error);

    [LibraryImport(Name)]
    public static partial int rd_kafka_poll(nint client, int timeoutMilliseconds);

    [LibraryImport(Name)]
    public static partial int rd_kafka_flush(nint client, int timeoutMilliseconds);

    [LibraryImport(Name)]
    public static partial int rd_kafka_purge(nint client, int flags);

    [LibraryImport(Name)]
    public static partial NativeTopicPartitionList* rd_kafka_topic_partition_list_new(int size);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial NativeTopicPartition* rd_kafka_topic_partition_list_add(NativeTopicPartitionList* list, string topic, int partition);

    [LibraryImport(Name)]
    public static partial void rd_kafka_topic_partition_list_destroy(NativeTopicPartitionList* list);

    [LibraryImport(Name)]
    public static partial int rd_kafka_assign(nint client, NativeTopicPartitionList* list);

    [LibraryImport(Name)]
    public static partial NativeMessage* rd_kafka_consumer_poll(nint client, int timeoutMilliseconds);

    [LibraryImport(Name)]
    public static partial nint rd_kafka_queue_get_consumer(nint client);

    [LibraryImport(Name)]
    public static partial void rd_kafka_queue_destroy(nint queue);

    [LibraryImport(Name)]
    public static partial nint rd_kafka_consume_batch_queue(nint queue, int timeoutMilliseconds, NativeMessage** messages, nuint size);

    [LibraryImport(Name)]
    public static partial void rd_kafka_message_destroy(NativeMessage* message);

    // Reads two fields and returns: a transition of the garbage collector's mode would cost more than the call.
    [LibraryImport(Name)]
    [SuppressGCTransition]
    public static partial long rd_kafka_message_timestamp(NativeMessage* message, int* type);

    // As above.
    [LibraryImport(Name)]
    [SuppressGCTransition]
    public static partial long rd_kafka_message_latency(NativeMessage* message);

    [LibraryImport(Name)]
    public static partial int rd_kafka_message_headers(NativeMessage* message, nint* headers);

    [LibraryImport(Name)]
    public static partial int rd_kafka_header_get_all(nint headers, nuint index, byte** name, byte** value, nuint* size);

    // rd_kafka_query_watermark_offsets asks for one partition at a time and does not keep its timeout when a broker is down.
    [LibraryImport(Name)]
    public static partial int rd_kafka_offsets_for_times(nint client, NativeTopicPartitionList* list, int timeoutMilliseconds);

    [LibraryImport(Name)]
    public static partial int rd_kafka_metadata(nint client, int allTopics, nint onlyTopic, NativeMetadata** metadata, int timeoutMilliseconds);

    [LibraryImport(Name)]
    public static partial void rd_kafka_metadata_destroy(NativeMetadata* metadata);
#pragma warning restore IDE1006, SYSLIB1092
}
