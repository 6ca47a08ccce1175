using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Commands;

/// <summary>Each mistake of a command line gives exit code 2 and exactly one line, and nothing is written.</summary>
public class UsageTests
{
    private const string Entities = "The entities are: Customer, Order, Payment.";

    [Theory]
    [InlineData("smaple", "There is no command 'smaple'. Did you mean 'sample'? The commands are: run, validate, sample, verify, topics, schema, completion.")]
    [InlineData("consume", "There is no command 'consume'. The commands are: run, validate, sample, verify, topics, schema, completion.")]
    [InlineData("schema", "schema is a group of commands. They are: schema list, schema export, schema check, schema register, schema import.")]
    [InlineData("schema improt x", "There is no command 'schema improt'. Did you mean 'import'? They are: schema list, schema export, schema check, schema register, schema import.")]
    [InlineData("topics", "topics is a group of commands. They are: topics list, topics create, topics clean, topics read.")]
    [InlineData("topics raed", "There is no command 'topics raed'. Did you mean 'read'? They are: topics list, topics create, topics clean, topics read.")]
    [InlineData("topics read", "topics read needs one topic: topics read orders.")]
    [InlineData("topics read a b", "topics read needs one topic: topics read orders.")]
    [InlineData("topics read orders", "No broker is named: set KAFKA_BOOTSTRAP_SERVERS or give --bootstrap-server HOST:PORT.")]
    [InlineData("topics list", "No broker is named: set KAFKA_BOOTSTRAP_SERVERS or give --bootstrap-server HOST:PORT.")]
    [InlineData("topics create", "No broker is named: set KAFKA_BOOTSTRAP_SERVERS or give --bootstrap-server HOST:PORT.")]
    [InlineData("topics clean --yes", "No broker is named: set KAFKA_BOOTSTRAP_SERVERS or give --bootstrap-server HOST:PORT.")]
    [InlineData("topics read orders --from-end --offset 3", "--from-end and --offset both say where to begin; give one.")]
    [InlineData("topics read orders -n 0", "--count 0: the number of records is a whole number from 1 to 10000.")]
    [InlineData("topics read orders --offset -1", "--offset -1: an offset is a whole number from 0 to 9223372036854775807.")]
    [InlineData("topics read orders --partition x", "--partition x: a partition is a whole number from 0 to 2147483647.")]
    [InlineData("topics clean --topic __consumer_offsets --yes --bootstrap-server h:1", "topics clean does not delete '__consumer_offsets': no entity has this topic, and one that begins with '_' belongs to Kafka or a Schema Registry. Nothing was deleted.")]
    [InlineData("topics clean --topic _schemas --yes --bootstrap-server h:1", "topics clean does not delete '_schemas': no entity has this topic, and one that begins with '_' belongs to Kafka or a Schema Registry. Nothing was deleted.")]
    [InlineData("completion", "completion needs one shell: bash, zsh, fish, pwsh.")]
    [InlineData("completion bsh", "completion: there is no script for 'bsh'. Did you mean 'bash'? The shells are: bash, zsh, fish, pwsh.")]
    [InlineData("--output xml", "--output xml: the kinds of output are: text, json.")]
    [InlineData("validate --dry-run", "validate has no option '--dry-run'. See validate --help.")]
    [InlineData("--to csv", "--to csv: csv needs a folder, for example csv:out.")]
    [InlineData("--to csv:x --format avro", "--to csv:x holds lines of CSV, and --format avro asks for something else.")]
    [InlineData("schema check", "schema check needs --format avro or --format protobuf: a subject has schemas of one language.")]
    [InlineData("schema list --fromat avro", "schema list has no option '--fromat'. Did you mean '--format'? See schema list --help.")]
    [InlineData("schema import --to x", "schema import needs a file: schema import order.avsc.")]
    [InlineData("schema import a.txt", "schema import: 'a.txt' is neither an .avsc nor a .proto file.")]
    [InlineData("schema list Nobody", "schema list: there is no entity 'Nobody'. The entities are: Customer, Order, Payment.")]
    [InlineData("--sed 5", "run has no option '--sed'. Did you mean '--seed'? See run --help.")]
    [InlineData("run --frobnicate", "run has no option '--frobnicate'. See run --help.")]
    [InlineData("sample --pace max", "sample has no option '--pace'. See sample --help.")]
    [InlineData("sample Order --pace max", "sample has no option '--pace'. See sample --help.")]
    [InlineData("verify --to null", "verify has no option '--to'. See verify --help.")]
    [InlineData("--to jsonl out", "run does not take 'out'. Did you mean 'jsonl:out'? See run --help.")]
    [InlineData("run --to jsonl: out", "run does not take 'out'. Did you mean 'jsonl:out'? See run --help.")]
    [InlineData("--to protobuf out", "run does not take 'out'. Did you mean 'protobuf:out'? See run --help.")]
    [InlineData("--seed 7 validate", "run does not take 'validate'. A command stands before its options: validate --… See run --help.")]
    [InlineData("run everything", "run does not take 'everything'. See run --help.")]
    [InlineData("run @options.txt", "run does not take '@options.txt'. See run --help.")]
    [InlineData("--seed", "--seed needs a value: --seed N.")]
    [InlineData("--seed --hold", "--seed needs a value: --seed N.")]
    [InlineData("--seed 1 --seed 2", "--seed is given 2 times; give it once.")]
    public Task Run_WordsThatDoNotParse_AreNamed(string line, string message) => MustBeUsageError(line, message);

    [Theory]
    [InlineData("--seed x", "--seed x: a seed is a whole number from 0 to 18446744073709551615.")]
    [InlineData("--seed -1", "--seed -1: a seed is a whole number from 0 to 18446744073709551615.")]
    [InlineData("--start yesterday", "--start yesterday: an instant is written as in ISO 8601, for example 2026-01-01T00:00:00Z.")]
    [InlineData("--start 01/02/2026", "--start 01/02/2026: an instant is written as in ISO 8601, for example 2026-01-01T00:00:00Z.")]
    [InlineData("--to s3", "--to s3: the destinations are: kafka, jsonl:DIR, csv:DIR, avro:DIR, protobuf:DIR, stdout, null.")]
    [InlineData("--to jsonl", "--to jsonl: jsonl needs a folder, for example jsonl:out.")]
    [InlineData("--to avro", "--to avro: avro needs a folder, for example avro:out.")]
    [InlineData("--to protobuf:", "--to protobuf:: protobuf needs a folder, for example protobuf:out.")]
    [InlineData("--to kafka:x", "--to kafka:x: the destinations are: kafka, jsonl:DIR, csv:DIR, avro:DIR, protobuf:DIR, stdout, null.")]
    [InlineData("--to jsonl:", "--to jsonl:: jsonl needs a folder, for example jsonl:out.")]
    [InlineData("--format xml", "--format xml: the formats are: json, avro, protobuf.")]
    [InlineData("--format Avro", "--format Avro: the formats are: json, avro, protobuf.")]
    [InlineData("--format avro --subject-name-strategy topics", "--subject-name-strategy topics: the strategies are: TopicName, RecordName, TopicRecordName.")]
    [InlineData("--format avro --schema-id body", "--schema-id body: an id stands in a prefix or in a header.")]
    [InlineData("--format avro --auto-register no", "--auto-register no: it is true or false.")]
    [InlineData("--format avro --schema-registry ,", "',' is no address of a Schema Registry: write it as http://HOST:PORT or https://HOST:PORT, several divided by commas.")]
    [InlineData("--pace fast", "--pace fast: the paces are: live, max, or a factor such as 60x or 0.5x, above 0 and at most 1000000000, with at most 9 digits after the point.")]
    [InlineData("--pace 0x", "--pace 0x: the paces are: live, max, or a factor such as 60x or 0.5x, above 0 and at most 1000000000, with at most 9 digits after the point.")]
    [InlineData("--workers 0", "--workers 0: the number of workers is a whole number from 1 to 256.")]
    [InlineData("--workers many", "--workers many: the number of workers is a whole number from 1 to 256.")]
    [InlineData("--registry-port 65536", "--registry-port 65536: a port is a whole number from 1 to 65535.")]
    [InlineData("--partitions 0", "--partitions 0: the number of partitions is a whole number from 1 to 100000.")]
    [InlineData("--replication-factor 40000", "--replication-factor 40000: the replication factor is a whole number from 1 to 32767.")]
    [InlineData("--only Order --count -5", "--count -5: a count is a whole number from 0 to 9223372036854775807, or -1 to go on until stopped.")]
    [InlineData("sample -n -1", "--count -1: the number of rows is a whole number from 0 to 9223372036854775807.")]
    [InlineData("--duration 10", "--duration 10: a duration is a whole number above 0 with ms, s, m, h or d behind it, for example 10m.")]
    [InlineData("--duration 0s", "--duration 0s: a duration is a whole number above 0 with ms, s, m, h or d behind it, for example 10m.")]
    [InlineData("--duration -1m", "--duration -1m: a duration is a whole number above 0 with ms, s, m, h or d behind it, for example 10m.")]
    [InlineData("--only Order --from-row -1", "--from-row -1: a row is a whole number from 0 to 9223372036854775807.")]
    [InlineData("--from-row Order=-1", "--from-row Order=-1: a row is a whole number from 0 to 9223372036854775807.")]
    [InlineData("--from-row Order=x", "--from-row Order=x: a row is a whole number from 0 to 9223372036854775807.")]
    [InlineData("--from-row Order", "--from-row Order: write it as ENTITY=ROW,…, for example Order=500,Payment=400, or as one row.")]
    [InlineData("--from-row Order=1,", "--from-row Order=1,: write it as ENTITY=ROW,…, for example Order=500,Payment=400, or as one row.")]
    [InlineData("--from-row 1,2", "--from-row 1,2: write it as ENTITY=ROW,…, for example Order=500,Payment=400, or as one row.")]
    [InlineData("--from-row =1", "--from-row =1: write it as ENTITY=ROW,…, for example Order=500,Payment=400, or as one row.")]
    [InlineData("--only Order --rate fast", "--rate fast: a rate is above 0 and at most 1000000000 rows per second, with at most 9 digits after the point, or 0 for all rows at the start.")]
    [InlineData("--shard 16/16", "--shard 16/16: a shard is written as i/n, counted from 0 and of at most 1024, for example 3/16.")]
    [InlineData("--shard 3", "--shard 3: a shard is written as i/n, counted from 0 and of at most 1024, for example 3/16.")]
    [InlineData("verify --start 2026-01-01 --max-messages 0", "--max-messages 0: the number of messages is a whole number from 1 to 9223372036854775807.")]
    [InlineData("--only Order,", "--only Order,: names are separated by commas, for example Customer,Order.")]
    public Task Run_ValuesThatCannotBeRead_SayWhatTheyHaveToBe(string line, string message) => MustBeUsageError(line, message);

    [Theory]
    [InlineData("--set Order", "--set Order: write it as ENTITY.KEY=VALUE, for example Customer.Count=1000.")]
    [InlineData("--set Order=5", "--set Order=5: write it as ENTITY.KEY=VALUE, for example Customer.Count=1000.")]
    [InlineData("--set Order.Count", "--set Order.Count: write it as ENTITY.KEY=VALUE, for example Customer.Count=1000.")]
    [InlineData("--set Order.Cuont=5", "--set Order.Cuont=5: Order has no setting 'Cuont'. Did you mean 'Count'? The settings are: Count, Rate, Arrivals, Topic, TotalAmount.Min, TotalAmount.Max, CustomerId.Zipf.")]
    [InlineData("--set Order.Arrivals=random", "--set Order.Arrivals=random: arrivals are constant or poisson.")]
    [InlineData("--set Order.count=5", "--set Order.count=5: Order has no setting 'count'. Did you mean 'Count'? The settings are: Count, Rate, Arrivals, Topic, TotalAmount.Min, TotalAmount.Max, CustomerId.Zipf.")]
    [InlineData("--set Ordr.Count=5", "--set Ordr.Count=5: there is no entity 'Ordr'. Did you mean 'Order'? " + Entities)]
    [InlineData("--set Order.Count=1e3", "--set Order.Count=1e3: a count is a whole number from 0 to 9223372036854775807, or -1 to go on until stopped.")]
    [InlineData("--set Order.Topic=a/b", "--set Order.Topic=a/b: a topic's name has 1 to 249 letters, digits, '.', '_' or '-'.")]
    [InlineData("--set Order.Count=5 --set Order.Count=6", "--set Order.Count=5 and --set Order.Count=6 both set Order.Count; give one.")]
    [InlineData("--only Order --count 5 --set Order.Count=6", "--set Order.Count=6 and --count both set Order.Count; give one.")]
    [InlineData("verify --start 2026-01-01 --topic orders,paymnts", "--topic: there is no topic 'paymnts'. Did you mean 'payments'? The topics are: customers, orders, payments.")]
    [InlineData("--only Oder", "--only: there is no entity 'Oder'. Did you mean 'Order'? " + Entities)]
    [InlineData("sample Oder", "sample: there is no entity 'Oder'. Did you mean 'Order'? " + Entities)]
    [InlineData("--from-row Oder=5", "--from-row: there is no entity 'Oder'. Did you mean 'Order'? " + Entities)]
    [InlineData("--from-row Order=5,Order=6", "--from-row Order=5 and --from-row Order=6 both set Order.FromRow; give one.")]
    [InlineData("--only Order --from-row Payment=5", "--from-row: Payment is not among the entities to take, which are Order.")]
    [InlineData("sample Order --from-row Payment=5", "--from-row: Payment is not among the entities to take, which are Order.")]
    [InlineData("--from-row 5", "--from-row does not say of which entity: add --only with some of Customer, Order, Payment, or use --from-row Customer=….")]
    [InlineData("--set Order.FromRow=5", "--set Order.FromRow=5: Order has no setting 'FromRow'. The settings are: Count, Rate, Arrivals, Topic, TotalAmount.Min, TotalAmount.Max, CustomerId.Zipf.")]
    [InlineData("--count 5", "--count does not say of which entity: add --only with some of Customer, Order, Payment, or use --set Customer.Count=….")]
    [InlineData("--rate 5", "--rate does not say of which entity: add --only with some of Customer, Order, Payment, or use --set Customer.Rate=….")]
    public Task Run_SettingsOfEntities_NameTheNearest(string line, string message) => MustBeUsageError(line, message);

    [Theory]
    [InlineData("--to null --hold", "--hold needs --to kafka, and this run goes to null.")]
    [InlineData("--to stdout --registry-port 8081", "--registry-port needs --to kafka, and this run goes to stdout.")]
    [InlineData("--bootstrap-server b:9092 --registry-port 8081", "--registry-port is the port of the embedded Schema Registry, and this run goes to a broker of your own.")]
    [InlineData("--to stdout --partitions 3", "--partitions needs --to kafka, and this run goes to stdout.")]
    [InlineData("--to jsonl:x --bootstrap-server h:1", "--bootstrap-server needs --to kafka, and this run goes to jsonl:x.")]
    [InlineData("--to jsonl:x --format avro", "--to jsonl:x holds lines of JSON, and --format avro asks for something else.")]
    [InlineData("--to avro:x --format json", "--to avro:x holds Avro, and --format json asks for something else.")]
    [InlineData("--to avro:x --format protobuf", "--to avro:x holds Avro, and --format protobuf asks for something else.")]
    [InlineData("--to protobuf:x --format avro", "--to protobuf:x holds Protobuf, and --format avro asks for something else.")]
    [InlineData("--to avro:x --hold", "--hold needs --to kafka, and this run goes to avro:x.")]
    [InlineData("--to stdout --format avro", "--to stdout --format avro is a stream of one entity, and this run writes Customer, Order, Payment: take one with --only, or --to avro:DIR.")]
    [InlineData("--to null --format avro --schema-registry http://r", "--schema-registry needs --to kafka, and this run goes to null.")]
    [InlineData("--to stdout --schema-id header", "--schema-id needs --to kafka, and this run goes to stdout.")]
    [InlineData("--schema-registry http://r", "--schema-registry needs --format avro or protobuf: records of json need no Schema Registry.")]
    [InlineData("verify --start 2026-01-01 --use-latest-schema", "--use-latest-schema needs --format avro or protobuf: records of json need no Schema Registry.")]
    [InlineData("--format avro --use-latest-schema --auto-register true", "--use-latest-schema registers nothing, and --auto-register true asks for it; give one.")]
    [InlineData("--bootstrap-server h:1 --hold", "--hold keeps the embedded cluster up, and this run goes to a broker of your own.")]
    [InlineData("verify", "verify needs --start: the instant that the run printed in its first line, with the same --seed, --set and --duration.")]
    [InlineData("verify --start 2026-01-01 --bootstrap-server h:1 --set Order.Count=-1", "verify has to know how many rows to expect, and Order.Count is -1: give --set Order.Count=…, as the run that was stopped printed it.")]
    [InlineData("verify --start 2026-01-01", "No broker is named: set KAFKA_BOOTSTRAP_SERVERS or give --bootstrap-server HOST:PORT.")]
    public Task Run_OptionsThatDoNotGoTogether_AreNamed(string line, string message) => MustBeUsageError(line, message);

    [Theory]
    [InlineData("--to null --set Customer.Topic=orders", "Customer and Order both write to the topic 'orders', where their records could not be told apart. Give one another Topic.")]
    [InlineData("--to null --set Customer.Count=-1", "Customer.Count is -1, which is until the run is stopped, but Customer has no rate: all of its rows would be born at once. Set Customer.Rate, or Customer.Count to 0 or more.")]
    [InlineData("--to null --set Order.Count=0", "Payment.OrderId refers to Order, which has no rows. Set Order.Count to 1 or more, or Payment.Count to 0.")]
    public Task Run_PlanThatCannotRun_SaysWhatToChange(string line, string message) => MustBeUsageError(line, message);

    [Fact]
    public async Task Run_PaymentsWithoutAnOrderYoungEnough_FailsBeforeTheRun()
    {
        AppRun run = await AppRun.OfAsync("--to stdout --set Order.Count=1 --set Payment.Rate=0.0001");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Empty(run.Records);
        Assert.Matches(@"^error: Payment row \d+ \(at \S+Z\) has no Order that is at most 30m old: .*Raise Order\.Count \(1\).*\r?\n$", run.Error);
    }

    private static async Task MustBeUsageError(string line, string message)
    {
        AppRun run = await AppRun.OfAsync(line);

        run.MustFail(ExitCodes.Usage, message);
        Assert.Empty(run.Out);
        Assert.Empty(run.Records);
    }
}
