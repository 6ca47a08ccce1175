using CodeSynth.Embedded;
using CodeSynth.Hosting;
using Payments;

return await SynthApp.RunAsync(args, SynthCatalog.Model, app => app.UseEmbedded().UsePaymentVariables());
