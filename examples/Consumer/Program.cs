using System.Collections;
using System.Text.Json;
using CodeSynth.Avro;
using CodeSynth.Engine;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;
using Consumer;
using Google.Protobuf;
using WireFormat = CodeSynth.Modeling.WireFormat;

if (args is not [] and not [_] || !Enum.TryParse(args.FirstOrDefault("json"), ignoreCase: true, out WireFormat format) || !Enum.IsDefined(format))
{
    Console.Error.WriteLine("Consumer [json|avro|protobuf] reads the e-commerce topics at KAFKA_BOOTSTRAP_SERVERS, with the registry at SCHEMA_REGISTRY_URL for avro.");
    return 2;
}

Dictionary<string, string> environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
KafkaSettings kafka = KafkaSettings.FromEnvironment(environment);
if (kafka.BootstrapServers is null)
{
    Console.Error.WriteLine("KAFKA_BOOTSTRAP_SERVERS is not set; './run.sh Ecommerce --hold' prints an address to set it to.");
    return 2;
}

try
{
    RegistrySettings registered = RegistrySettings.FromEnvironment(environment);
    using SchemaRegistryClient? registry = registered.Urls.IsEmpty ? null : new SchemaRegistryClient(registered);
    foreach (string line in ShopReport.Lines(new ShopTopics(kafka, registry, format)))
    {
        Console.WriteLine(line);
    }

    return 0;
}
catch (Exception e) when (e is SinkException or SchemaRegistryException)
{
    Console.Error.WriteLine($"error: {e.Message}");
    return 1;
}
catch (Exception e) when (e is AvroDataException or JsonException or InvalidProtocolBufferException)
{
    Console.Error.WriteLine($"error: The topics were not written as this {format}: {e.Message}");
    return 1;
}
