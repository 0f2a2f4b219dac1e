using System.Globalization;
using Producers.App;
using Producers.App.Endpoints;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddEndpointsApiExplorer();
builder.Services.AddProblemDetails();
builder.Services.AddValidation();
builder.Services.AddAntiforgery();
Documents.Add(builder.Services);

WebApplication app = builder.Build();
app.UseAntiforgery();
Documents.Map(app);
app.MapControllers();
ItemEndpoints.Map(app);
TimeEndpoints.Map(app);
ShapeEndpoints.Map(app);
UploadEndpoints.Map(app);
ProblemEndpoints.Map(app);
StreamEndpoints.Map(app);
TreeEndpoints.Map(app);

// Whoever starts the program owns its standard input, and closing it is the wish that it ends.
_ = Task.Run(async () =>
{
    while (await Console.In.ReadLineAsync() is not null) { }
    app.Lifetime.StopApplication();
});
app.Run();
