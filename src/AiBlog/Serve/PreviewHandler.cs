using AiBlog.Diagnostics;
using AiBlog.Render;
using AiBlog.Themes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AiBlog.Serve;

/// <summary>Speaks HTTP with the browser: who may ask, what is answered, and the stream that tells a page to reload.</summary>
internal sealed class PreviewHandler(LiveState live, LocalOnly localOnly, CancellationToken stop)
{
    public async Task AnswerAsync(HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
        try
        {
            await AnswerAsync(context, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The reader left, or the preview ends.
        }
    }

    private async Task AnswerAsync(HttpContext context, CancellationToken stop)
    {
        var request = context.Request;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!localOnly.Allows(request.Headers.Host.ToString(), request.Headers.Origin.ToString()))
        {
            await SendAsync(context, Answer.Text(403, "This preview answers only to the browser of its own machine."), stop);
        }
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await SendAsync(context, Answer.Text(405, "This preview can only be read."), stop);
        }
        else if (HttpMethods.IsGet(request.Method) && RequestPath.Read(target) == PreviewParts.ReloadStream)
        {
            await StreamRevisionsAsync(context.Response, stop);
        }
        else
        {
            await SendAsync(context, Answers.For(await live.GetAsync(stop), target), stop);
        }
    }

    /// <summary>Server-sent events (HTML standard, 9.2): the revision now, and every later one.</summary>
    private async Task StreamRevisionsAsync(HttpResponse response, CancellationToken stop)
    {
        WriteHead(response, 200, "text/event-stream");
        await response.WriteAsync("retry: 500\n\n", stop);
        await response.Body.FlushAsync(stop);
        string? known = null;
        while (true)
        {
            known = (await live.GetOtherThanAsync(known, stop)).Revision;
            await response.WriteAsync($"data: {known}\n\n", stop);
            await response.Body.FlushAsync(stop);
        }
    }

    private static async Task SendAsync(HttpContext context, Answer answer, CancellationToken stop)
    {
        await using var source = answer.Source is { } file ? OpenIfThere(file) : null;
        if (answer.Source is not null && source is null)
        {
            answer = Answer.Text(404, "This file cannot be read any more.");
        }

        var response = context.Response;
        WriteHead(response, answer.Status, answer.ContentType);
        if (answer.Location is { } location)
        {
            response.Headers.Location = location;
        }

        if (source is not null)
        {
            // No length is announced: a file that is being written may grow or shrink on the way.
            await (HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : source.CopyToAsync(response.Body, stop));
            return;
        }

        response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(answer.Body, stop);
        }
    }

    /// <summary>Null when the file has vanished or cannot be read since the site was built.</summary>
    private static Stream? OpenIfThere(CopiedFile file)
    {
        try
        {
            return file.Open();
        }
        catch (EnvironmentFault)
        {
            return null;
        }
    }

    /// <summary>No Access-Control header ever: pages of other sites get nothing, and may not embed anything either.</summary>
    private static void WriteHead(HttpResponse response, int status, string contentType)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
