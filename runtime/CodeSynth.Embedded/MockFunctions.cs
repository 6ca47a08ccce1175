using System.Runtime.InteropServices;
using CodeSynth.Kafka.Native;

namespace CodeSynth.Embedded;

/// <summary>The functions of rdkafka_mock.h that the embedded cluster is made of.</summary>
internal static unsafe partial class MockFunctions
{
    static MockFunctions() => LibRdKafkaLoader.Register(typeof(MockFunctions).Assembly);

    /// <summary>Hosts and ports, divided by commas.</summary>
    public static string Bootstrap(nint cluster) => NativeText.Of(rd_kafka_mock_cluster_bootstraps(cluster));

#pragma warning disable IDE1006 // the names are those of rdkafka_mock.h, so that a reader can look them up
    [LibraryImport(LibRdKafka.Name)]
    public static partial nint rd_kafka_mock_cluster_new(nint client, int brokers);

    [LibraryImport(LibRdKafka.Name)]
    public static partial void rd_kafka_mock_cluster_destroy(nint cluster);

    [LibraryImport(LibRdKafka.Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int rd_kafka_mock_topic_create(nint cluster, string topic, int partitions, int replicas);

    [LibraryImport(LibRdKafka.Name)]
    public static partial void rd_kafka_mock_push_request_errors_array(nint cluster, short apiKey, nuint count, int* errors);

    [LibraryImport(LibRdKafka.Name)]
    public static partial void rd_kafka_mock_clear_request_errors(nint cluster, short apiKey);

    [LibraryImport(LibRdKafka.Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void rd_kafka_mock_topic_set_error(nint cluster, string topic, int error);

    [LibraryImport(LibRdKafka.Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int rd_kafka_mock_partition_set_leader(nint cluster, string topic, int partition, int broker);

    [LibraryImport(LibRdKafka.Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int rd_kafka_mock_partition_set_follower(nint cluster, string topic, int partition, int broker);

    [LibraryImport(LibRdKafka.Name)]
    public static partial int rd_kafka_mock_broker_set_down(nint cluster, int broker);

    [LibraryImport(LibRdKafka.Name)]
    public static partial int rd_kafka_mock_broker_set_up(nint cluster, int broker);

    [LibraryImport(LibRdKafka.Name)]
    public static partial int rd_kafka_mock_broker_set_rtt(nint cluster, int broker, int milliseconds);

    [LibraryImport(LibRdKafka.Name)]
    private static partial byte* rd_kafka_mock_cluster_bootstraps(nint cluster);
#pragma warning restore IDE1006
}
